// The wide-character half of curses is declared only on request.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

// Attributes are macros with a cast, which Swift does not import.

static inline attr_t cncurses_attribute_normal(void) { return A_NORMAL; }
static inline attr_t cncurses_attribute_bold(void) { return A_BOLD; }
static inline attr_t cncurses_attribute_dim(void) { return A_DIM; }
static inline attr_t cncurses_attribute_italic(void) { return A_ITALIC; }
static inline attr_t cncurses_attribute_underline(void) { return A_UNDERLINE; }
static inline attr_t cncurses_attribute_reverse(void) { return A_REVERSE; }

/// Sets the attributes and the colour pair that text is written with.
///
/// A pair above 32,767 goes through a pointer typed `void *`, and `wattr_set` itself may be a macro.
static inline int cncurses_set_attributes(WINDOW *window, attr_t attributes, int pair) {
  return wattr_set(window, attributes, (short)pair, &pair);
}

/// The columns that the C library, and so curses, gives a character; -1 for one it does not know.
///
/// Declared here because the header has it for X/Open programs only.
int wcwidth(wchar_t character);

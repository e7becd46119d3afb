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

/// Makes a blank cell of some attributes and a colour pair.
///
/// A pair above 32,767 goes through a pointer typed `void *`.
static inline cchar_t cncurses_blank(attr_t attributes, int pair) {
  cchar_t cell;
  setcchar(&cell, L" ", attributes, (short)pair, &pair);
  return cell;
}

/// The columns that the C library, and so curses, gives a character; -1 for one it does not know.
///
/// Declared here because the header has it for X/Open programs only.
int wcwidth(wchar_t character);

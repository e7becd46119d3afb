// The wide-character half of curses is declared only on request.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

// Swift refuses variables that any thread could change.

static inline int cncurses_columns(void) { return COLS; }
static inline int cncurses_rows(void) { return LINES; }

/// Fills numbers into a control string of the terminal.
///
/// Swift does not import functions that take any number of arguments.
///
/// - Returns: Bytes that hold until the next call, or `NULL`.
static inline char *cncurses_fill(const char *control, int first, int second) {
  return tparm(control, (long)first, (long)second);
}

/// The columns that the C library, and so curses, gives a character; -1 for one it does not know.
///
/// Declared here because the header has it for X/Open programs only.
int wcwidth(wchar_t character);

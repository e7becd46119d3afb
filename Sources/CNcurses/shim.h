// The wide-character half of curses is declared only on request.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

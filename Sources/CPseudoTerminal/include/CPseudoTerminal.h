#pragma once

#include <sys/types.h>

/// Starts a program in a new terminal, which becomes its controlling terminal.
///
/// Swift may not fork: between fork and exec its runtime must not run.
///
/// @param process Where the number of the process goes.
/// @return The descriptor to talk to the terminal by, or -1 with the reason in `errno`. A program
///   that cannot be started ends at once with status 127.
int cpseudoterminal_start(const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
                          char *_Nullable const *_Nonnull environment, int columns, int rows,
                          pid_t *_Nonnull process);

/// Opens a new terminal without a program.
///
/// @param inside Where the descriptor goes that programs have of it; `ttyname` knows its path.
/// @return The descriptor to talk to the terminal by, or -1 with the reason in `errno`.
int cpseudoterminal_open(int *_Nonnull inside);

/// Tells the program in a terminal that it has another size.
///
/// This function is provided because Swift does not import variadic functions such as `ioctl`.
void cpseudoterminal_resize(int descriptor, int columns, int rows);

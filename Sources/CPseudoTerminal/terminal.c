#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utmp.h>

int cpseudoterminal_start(const char *path, char *const *arguments, char *const *environment,
                          int columns, int rows, pid_t *process) {
  int inside;
  int outside = cpseudoterminal_open(&inside);
  if (outside < 0) return -1;
  cpseudoterminal_resize(outside, columns, rows);
  *process = fork();
  if (*process == 0) {
    // A thread of Swift's own keeps signals from itself.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (login_tty(inside) == 0) execve(path, arguments, environment);
    _exit(127);
  }
  close(inside);
  if (*process > 0) return outside;
  close(outside);
  return -1;
}

// At no time are the descriptors handed on to what another thread starts, as those of openpty(3)
// would be: a terminal does not hang up as long as anyone has it.
int cpseudoterminal_open(int *inside) {
  int outside = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (outside < 0) return -1;
  char path[64];
  if (grantpt(outside) == 0 && unlockpt(outside) == 0 &&
      ptsname_r(outside, path, sizeof path) == 0) {
    *inside = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*inside >= 0) return outside;
  }
  close(outside);
  return -1;
}

void cpseudoterminal_resize(int descriptor, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(descriptor, TIOCSWINSZ, &size);
}

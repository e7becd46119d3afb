#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

static struct winsize size_of(int columns, int rows) {
  return (struct winsize){.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
}

int cpseudoterminal_start(const char *path, char *const *arguments, char *const *environment,
                          int columns, int rows, pid_t *process) {
  struct winsize size = size_of(columns, rows);
  int descriptor;
  *process = forkpty(&descriptor, NULL, NULL, &size);
  if (*process < 0) return -1;
  if (*process == 0) {
    // A thread of Swift's own keeps signals from itself.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(path, arguments, environment);
    _exit(127);
  }
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  return descriptor;
}

int cpseudoterminal_open(int *inside) {
  int outside;
  if (openpty(&outside, inside, NULL, NULL, NULL) != 0) return -1;
  fcntl(outside, F_SETFD, FD_CLOEXEC);
  fcntl(*inside, F_SETFD, FD_CLOEXEC);
  return outside;
}

void cpseudoterminal_resize(int descriptor, int columns, int rows) {
  struct winsize size = size_of(columns, rows);
  ioctl(descriptor, TIOCSWINSZ, &size);
}

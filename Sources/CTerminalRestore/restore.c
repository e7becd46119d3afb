#define _GNU_SOURCE
#include "CTerminalRestore.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static const int noted_signals[] = {
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH,
};
static const int crash_signals[] = {
    SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP,
};
// What else ends a process that does nothing about it, besides the real-time signals: limits, and
// what people and batch systems send.
static const int other_signals[] = {
    SIGPIPE, SIGPOLL, SIGPROF,   SIGPWR,  SIGSTKFLT,
    SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU, SIGXFSZ,
};
enum {
  noted_count = sizeof noted_signals / sizeof *noted_signals,
  crash_count = sizeof crash_signals / sizeof *crash_signals,
  other_count = sizeof other_signals / sizeof *other_signals,
};

static int terminal = -1;
static struct termios saved_modes;
static char restore_bytes[1024];
static size_t restore_count;
static volatile sig_atomic_t armed;

static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t interrupt_waits;
static struct timespec interrupt_waits_since;
static volatile sig_atomic_t interrupt_raises;
static volatile sig_atomic_t end_signal;
static struct sigaction former_noted[noted_count], former_crash[crash_count],
    former_other[other_count], former_real_time[_NSIG], former_alarm;
static stack_t former_stack;
static struct sigaction noting_stop;

/// Room for a handler after a stack overflow.
static char crash_stack[32 * 1024];

static int held_back[2] = {-1, -1};
static int standard_error = -1;

/// Sets modes without waiting for output; goes on after a stop in the background.
static bool set_modes(void) {
  int result;
  do result = tcsetattr(terminal, TCSANOW, &saved_modes);
  while (result != 0 && errno == EINTR);
  return result == 0;
}

/// Copies what was held back to where standard error led before.
static void write_held_back(void) {
  char bytes[512];
  ssize_t count;
  while ((count = read(held_back[0], bytes, sizeof bytes)) > 0)
    if (write(standard_error, bytes, (size_t)count) < 0) return;
}

/// Writes the bytes that restore the screen; a terminal that takes no more loses what it has not
/// shown.
static bool write_restore_bytes(void) {
  fcntl(terminal, F_SETFL, fcntl(terminal, F_GETFL) | O_NONBLOCK);
  if (write(terminal, restore_bytes, restore_count) == (ssize_t)restore_count) return true;
  tcflush(terminal, TCOFLUSH);
  return write(terminal, restore_bytes, restore_count) == (ssize_t)restore_count;
}

/// Gives the terminal back: first the modes, which no blocked terminal can hold up.
static void give_back(void) {
  if (!armed) return;
  armed = 0;
  set_modes();
  if (write_restore_bytes() && held_back[0] >= 0) write_held_back();
}

/// Gives the terminal back, if it is still ours, and ends the process by a signal: the exit status
/// then says which.
_Noreturn static void end_by(int signal_number) {
  give_back();
  signal(signal_number, SIG_DFL);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, signal_number);
  sigprocmask(SIG_UNBLOCK, &signals, NULL);
  raise(signal_number);
  _exit(128 + signal_number);
}

static bool requests_end(int signal_number) {
  return signal_number == SIGHUP || signal_number == SIGINT || signal_number == SIGQUIT ||
         signal_number == SIGTERM;
}

// Whether the first ^C has gone unanswered for a second: who types ^C twice in a row does not yet
// mean that the process hangs.
static bool hangs(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  long milliseconds = (now.tv_sec - interrupt_waits_since.tv_sec) * 1000 +
                      (now.tv_nsec - interrupt_waits_since.tv_nsec) / 1000000;
  return milliseconds >= 1000;
}

static void note_interrupt(void) {
  if (interrupt_waits && hangs()) end_by(SIGINT);
  if (!interrupt_waits) clock_gettime(CLOCK_MONOTONIC, &interrupt_waits_since);
  interrupt_waits = 1;
}

// The process has some seconds for what it still has to keep, on a disk that may sleep.
static void note_end(int signal_number) {
  if (end_signal) return;
  end_signal = signal_number;
  alarm(terminal_restore_seconds_to_end);
}

static void note(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  bool is_key = signal_number == SIGINT && info->si_code > 0;
  if (is_key) note_interrupt();
  else if (requests_end(signal_number)) note_end(signal_number);
  char byte = is_key ? terminal_restore_interrupt_key : (char)signal_number;
  if (write(pipe_ends[1], &byte, 1) < 0) {
    // The pipe is full of signals that nobody has read: one more would say nothing new.
  }
  errno = error;
}

static void crash(int signal_number) { end_by(signal_number); }

bool terminal_restore_save_modes(int descriptor) {
  terminal = descriptor;
  return tcgetattr(terminal, &saved_modes) == 0 && set_modes();
}

// Lets ^C raise SIGINT, or be a byte.
static void let_interrupt(bool interrupts) {
  struct termios modes;
  if (tcgetattr(terminal, &modes) != 0) return;
  if (interrupts) {
    modes.c_lflag |= ISIG | NOFLSH;
    modes.c_cc[VQUIT] = modes.c_cc[VSUSP] = _POSIX_VDISABLE;
  } else {
    modes.c_lflag &= ~(tcflag_t)ISIG;
  }
  tcsetattr(terminal, TCSANOW, &modes);
  interrupt_raises = interrupts;
}

static void take_long(int signal_number) {
  (void)signal_number;
  int error = errno;
  if (armed && end_signal) end_by(end_signal);
  if (armed) let_interrupt(true);
  errno = error;
}

void terminal_restore_watch(bool works) {
  if (end_signal) return;
  struct itimerval patience = {.it_value.tv_sec = works ? 1 : 0};
  setitimer(ITIMER_REAL, &patience, NULL);
  // A signal that has come in between has set the same timer.
  if (end_signal) alarm(terminal_restore_seconds_to_end);
  if (!works && interrupt_raises) let_interrupt(false);
}

// Who has started the process may have left signals blocked, which then would never come.
static void let_signals_come(void) {
  sigset_t caught;
  sigemptyset(&caught);
  sigaddset(&caught, SIGALRM);
  for (int index = 0; index < noted_count; index++) sigaddset(&caught, noted_signals[index]);
  sigprocmask(SIG_UNBLOCK, &caught, NULL);
}

// Catches a signal, but where something else is to be done about it.
static void catch_by_default(int number, const struct sigaction *answer, struct sigaction *former) {
  sigaction(number, answer, former);
  if (former->sa_handler != SIG_DFL) sigaction(number, former, NULL);
}

int terminal_restore_catch_signals(void) {
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, &former_stack);
  struct sigaction noting = {.sa_sigaction = note, .sa_flags = SA_SIGINFO | SA_RESTART};
  for (int index = 0; index < noted_count; index++) {
    int number = noted_signals[index];
    sigaction(number, &noting, &former_noted[index]);
    if (former_noted[index].sa_handler == SIG_IGN) sigaction(number, &former_noted[index], NULL);
  }
  struct sigaction taking_long = {.sa_handler = take_long, .sa_flags = SA_RESTART};
  sigaction(SIGALRM, &taking_long, &former_alarm);
  struct sigaction crashing = {
      .sa_handler = crash, .sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER};
  for (int index = 0; index < crash_count; index++)
    sigaction(crash_signals[index], &crashing, &former_crash[index]);
  for (int index = 0; index < other_count; index++)
    catch_by_default(other_signals[index], &crashing, &former_other[index]);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++)
    catch_by_default(number, &crashing, &former_real_time[number]);
  let_signals_come();
  return pipe_ends[0];
}

void terminal_restore_signals_read(void) { interrupt_waits = 0; }

void terminal_restore_release_signals(void) {
  armed = 0;
  alarm(0);
  sigaction(SIGALRM, &former_alarm, NULL);
  for (int index = 0; index < noted_count; index++)
    sigaction(noted_signals[index], &former_noted[index], NULL);
  for (int index = 0; index < crash_count; index++)
    sigaction(crash_signals[index], &former_crash[index], NULL);
  for (int index = 0; index < other_count; index++)
    sigaction(other_signals[index], &former_other[index], NULL);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++)
    sigaction(number, &former_real_time[number], NULL);
  sigaltstack(&former_stack, NULL);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  interrupt_waits = end_signal = 0;
}

void terminal_restore_arm(const char *bytes, size_t count) {
  restore_count = count < sizeof restore_bytes ? count : sizeof restore_bytes;
  memcpy(restore_bytes, bytes, restore_count);
  armed = 1;
}

void terminal_restore_disarm(void) { armed = 0; }

// Lets SIGTSTP stop the process, but where it was ignored from the start; whether it does now.
static bool begin_to_stop(void) {
  struct sigaction stopping = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &noting_stop);
  return noting_stop.sa_handler != SIG_IGN && sigaction(SIGTSTP, &stopping, NULL) == 0;
}

void terminal_restore_let_stop(bool stops) {
  if (stops) begin_to_stop();
  else sigaction(SIGTSTP, &noting_stop, NULL);
}

void terminal_restore_stop(bool group) {
  if (begin_to_stop()) kill(group ? 0 : getpid(), SIGTSTP);
  terminal_restore_let_stop(false);
}

void terminal_restore_hold_standard_error(void) {
  if (!isatty(STDERR_FILENO)) return;
  standard_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (standard_error < 0) return;
  if (pipe2(held_back, O_CLOEXEC | O_NONBLOCK) != 0) {
    close(standard_error);
    return;
  }
  dup2(held_back[1], STDERR_FILENO);
  close(held_back[1]);
}

void terminal_restore_release_standard_error(void) {
  if (held_back[0] < 0) return;
  dup2(standard_error, STDERR_FILENO);
  write_held_back();
  close(held_back[0]);
  close(standard_error);
  held_back[0] = -1;
}

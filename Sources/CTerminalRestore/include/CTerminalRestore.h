#pragma once

#include <stdbool.h>
#include <stddef.h>

// What has to be done for the terminal around signals, and nothing else: Swift is not safe in a
// handler.
//
// One terminal at a time. Signals that the reader answers are sent as bytes through a pipe; a crash
// gives the terminal back and then ends the process by the same signal.

/// Saves the modes of a terminal, to be set again by every kind of end.
///
/// A process in the background stops here (SIGTTOU), before it can write to the shell's screen.
///
/// - Returns: Whether the descriptor is a terminal that answers.
bool terminal_restore_save_modes(int terminal);

/// Watches work that should be done in a moment, or ends that.
///
/// ^C is a byte to read like any other key. Only when the work has taken a second does it raise
/// SIGINT, so that it can end work without end; the script that has started the process gets the
/// signal too.
void terminal_restore_watch(bool works);

/// The byte that says that ^C was typed, and not that SIGINT was sent by a process.
enum { terminal_restore_interrupt_key = 0 };

/// The time that a process has to end by itself once it is asked to (SIGHUP, SIGINT, SIGQUIT,
/// SIGTERM), before it is ended: it may hang, or wait for a terminal that takes no more. In
/// seconds.
enum { terminal_restore_seconds_to_end = 3 };

/// Starts to catch signals.
///
/// A signal that was ignored before stays ignored, unless it tells of a crash; one that ends the
/// process for no crash is caught only where nothing else was to be done about it. One that comes
/// out of the pipe and was blocked comes from now on.
///
/// - Returns: The end of the pipe where each caught signal comes out as a byte with its number, or
///   -1 when no pipe is to be had.
int terminal_restore_catch_signals(void);

/// Says that the bytes of the pipe have been read.
///
/// A second ^C that comes a second or more after the first, and before this, ends the process: it
/// no longer answers.
void terminal_restore_signals_read(void);

/// Puts the former answers to all signals back and closes the pipe.
void terminal_restore_release_signals(void);

/// Says what to write to the terminal should the process crash; at most 1,024 bytes, copied.
void terminal_restore_arm(const char *_Nonnull bytes, size_t count);

/// Says that the terminal is the shell's now: a crash must not touch it.
void terminal_restore_disarm(void);

/// Stops the process as SIGTSTP does, and returns when it goes on.
///
/// Returns at once where the signal was ignored from the start: nobody would wake the process.
///
/// - Parameter group: Whether to stop the whole process group, as the key of the terminal does.
void terminal_restore_stop(bool group);

/// Lets SIGTSTP stop the process by itself, or come out of the pipe again.
///
/// For the time that another program has the terminal: the key that stops that one stops the whole
/// job, and the shell sees that it has stopped. Where the signal was ignored from the start it
/// stays ignored.
void terminal_restore_let_stop(bool stops);

/// Holds back what is written to standard error while the screen is in use.
///
/// Does nothing where standard error is no terminal. A crash writes what was held back after the
/// terminal is given back, so that the last words of the process can be read.
void terminal_restore_hold_standard_error(void);

/// Writes what was held back, at most 64 KiB, and lets standard error through again.
void terminal_restore_release_standard_error(void);

import CTerminalRestore
import Glibc
public import Screen

extension Terminal {
  /// Waits for the next event.
  public mutating func nextEvent() -> Event {
    while true {
      if let event = nextEvent(within: -1) { return event }
    }
  }

  /// Waits for the next event, but not for ever.
  ///
  /// - Parameter milliseconds: How long to wait: 0 to ask only, less for ever; the rest of a key or
  ///   of a paste that has begun is waited for in any case.
  /// - Returns: `nil` when nothing has happened in time.
  public mutating func nextEvent(within milliseconds: Int) -> Event? {
    let end = milliseconds > 0 ? Self.now + milliseconds : 0
    var left = milliseconds
    while events.isEmpty {
      gather(within: left)
      if milliseconds > 0 { left = max(0, end - Self.now) }
      if left == 0 { break }
    }
    return events.isEmpty ? nil : events.removeFirst()
  }

  /// The time in milliseconds, on a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  private mutating func gather(within milliseconds: Int) {
    let timeout = decoder.patience ?? milliseconds
    var files = [
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: device.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    terminal_restore_watch(false)
    let ready = unsafe poll(&files, 2, CInt(timeout))
    if ready == 0 { decoder.settle() }
    let isOpen = ready <= 0 || takeInput(files[1].revents)
    events += decoder.takeEvents()
    if ready > 0, files[0].revents != 0 { takeSignals(signals.take()) }
    if !isOpen { events.append(.terminate(signal: SIGHUP)) }
    // What is done while nothing has happened is done in small pieces.
    if !events.isEmpty { terminal_restore_watch(true) }
  }

  /// Reads what has been typed, if anything has.
  ///
  /// - Returns: Whether the terminal is still there.
  private mutating func takeInput(_ state: Int16) -> Bool {
    guard state & Int16(POLLHUP | POLLERR | POLLNVAL) == 0 else { return false }
    guard state & Int16(POLLIN) != 0 else { return true }
    guard let bytes = device.read() else { return false }
    decoder.feed(bytes)
    return true
  }

  /// Answers signals, oldest first.
  ///
  /// A terminal that was smaller for a moment has lost what it showed beyond that size, also where
  /// it has its size again by the time that it is asked for it.
  mutating func takeSignals(_ numbers: [CInt]) {
    let sizeBefore = size
    let lastContinue = numbers.lastIndex(of: SIGCONT) ?? -1
    for (index, number) in numbers.enumerated() {
      switch number {
      case SIGWINCH: continue
      case SIGTSTP: if index > lastContinue { suspend(group: false) }
      case SIGCONT: if index == lastContinue { resume() }
      case SignalPipe.interruptKey: events.append(.key(Key(.character("c"), .control)))
      default: events.append(.terminate(signal: number))
      }
    }
    takeSize()
    if numbers.contains(SIGWINCH), size == sizeBefore { repaint() }
  }

  /// Tells a new size once, however often it has changed.
  mutating func takeSize() {
    guard let newSize = device.size, newSize != size else { return }
    size = newSize
    screen.resize(size)
    shown = nil
    events.append(.resize(size))
  }
}

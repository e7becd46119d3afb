import Glibc

/// Lets a moment pass before the next look at what a test waits for.
func pause(milliseconds: CInt) {
  _ = poll(nil, 0, milliseconds)
}

/// A way to colour the whole screen.
public enum Theme: String, CaseIterable, Sendable {
  case dark
  case light
  case highContrast = "high-contrast"
  case mono
}

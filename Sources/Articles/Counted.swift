/// A number of things: `1 event`, `2 events`.
public func counted(_ count: Int, _ name: String) -> String {
  "\(count) \(name)\(count == 1 ? "" : "s")"
}

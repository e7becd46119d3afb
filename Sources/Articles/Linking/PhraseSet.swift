/// Phrases that are found in a text in one pass, however many they are (Aho and Corasick, 1975).
///
/// Finding takes time linear in the text and in what is found; building, in the bytes of all
/// phrases.
public struct PhraseSet {
  /// A beginning that phrases have in common; the root, of number 0, is the empty one.
  private struct Node {
    let byte: UInt8

    /// The first node that goes one byte further, and the next one that goes on from the same node.
    var firstChild: Int32 = 0
    var sibling: Int32 = 0

    /// The longest proper ending of this beginning that is a beginning too.
    var fallback: Int32 = 0

    /// The next node to look for shorter phrases that end here; it skips what holds none.
    var shorter: Int32 = 0

    /// The phrase that ends here; -1 for none.
    var phrase: Int32 = -1
  }

  /// What to do about a phrase that has been found.
  public enum Verdict: Sendable {
    case go
    /// The phrase need not be found again.
    case forget
    case stop
  }

  private var nodes = [Node(byte: 0)]

  /// The children of the root, by their byte.
  private var first = [Int32](repeating: 0, count: 256)

  /// Where each phrase ends.
  private var ends: [Int32] = []

  public init() {}

  /// Adds a phrase, which must not be empty.
  ///
  /// - Returns: Its number, from 0; that of the first where one is added twice.
  public mutating func insert(_ phrase: [UInt8]) -> Int {
    var node: Int32 = 0
    for byte in phrase { node = child(of: node, byte) ?? addChild(to: node, byte) }
    if nodes[Int(node)].phrase < 0 {
      nodes[Int(node)].phrase = Int32(ends.count)
      ends.append(node)
    }
    return Int(nodes[Int(node)].phrase)
  }

  /// Finds every place where a phrase ends in a part of a text, from left to right, longer phrases
  /// first.
  ///
  /// To be called once, after all phrases have been added.
  public mutating func find(
    in text: [UInt8], range: Range<Int>, _ visit: (_ phrase: Int, _ end: Int) -> Verdict
  ) {
    link()
    var node: Int32 = 0
    for offset in range {
      node = next(node, text[offset])
      var output = nextOutput(from: node)
      while output != 0 {
        switch visit(Int(nodes[Int(output)].phrase), offset + 1) {
        case .go: break
        case .forget: nodes[Int(output)].phrase = -1
        case .stop: return
        }
        output = nextOutput(from: nodes[Int(output)].shorter)
      }
    }
  }

  private func child(of node: Int32, _ byte: UInt8) -> Int32? {
    guard node != 0 else { return first[Int(byte)] == 0 ? nil : first[Int(byte)] }
    var child = nodes[Int(node)].firstChild
    while child != 0 {
      if nodes[Int(child)].byte == byte { return child }
      child = nodes[Int(child)].sibling
    }
    return nil
  }

  private mutating func addChild(to node: Int32, _ byte: UInt8) -> Int32 {
    let child = Int32(nodes.count)
    nodes.append(Node(byte: byte))
    nodes[Int(child)].sibling = nodes[Int(node)].firstChild
    nodes[Int(node)].firstChild = child
    if node == 0 { first[Int(byte)] = child }
    return child
  }

  /// The node after one more byte.
  private func next(_ node: Int32, _ byte: UInt8) -> Int32 {
    var node = node
    while true {
      if let child = child(of: node, byte) { return child }
      guard node != 0 else { return 0 }
      node = nodes[Int(node)].fallback
    }
  }

  /// Links every node to its fallback, by the length of what it stands for.
  private mutating func link() {
    var row: [Int32] = [0]
    while !row.isEmpty {
      var below: [Int32] = []
      for node in row {
        var child = nodes[Int(node)].firstChild
        while child != 0 {
          let fallback =
            node == 0 ? 0 : next(nodes[Int(node)].fallback, nodes[Int(child)].byte)
          nodes[Int(child)].fallback = fallback
          nodes[Int(child)].shorter = fallback
          below.append(child)
          child = nodes[Int(child)].sibling
        }
      }
      row = below
    }
  }

  /// The first node at or after one that ends a phrase, on the way to shorter ones.
  ///
  /// The way is shortened for the next time.
  private mutating func nextOutput(from start: Int32) -> Int32 {
    var node = start
    while node != 0, nodes[Int(node)].phrase < 0 {
      let next = nodes[Int(node)].shorter
      if next != 0, nodes[Int(next)].phrase < 0 {
        nodes[Int(node)].shorter = nodes[Int(next)].shorter
      }
      node = nodes[Int(node)].shorter
    }
    return node
  }
}

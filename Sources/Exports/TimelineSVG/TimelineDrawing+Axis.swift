import Articles

extension TimelineDrawing {
  /// Draws the axis above and below the lanes, with a line at each tick.
  func drawAxis(_ scale: TimeScale, in xml: inout XML) {
    let (top, bottom) = (picture.top, picture.bottom)
    for segment in scale.segments {
      guard let omission = segment.omission else { continue }
      xml.element(
        "rect",
        [
          "class": "omission", "x": XML.pixels(segment.left), "y": XML.pixels(top),
          "width": XML.pixels(segment.right - segment.left), "height": XML.pixels(bottom - top),
        ])
      for base in [top - 8, bottom + 17] {
        xml.write(
          omission, class: "axis middle", left: (segment.left + segment.right) / 2, base: base)
      }
    }
    for tick in scale.ticks {
      xml.line("grid", (tick.left, top - Sheet.axisHeight + 4), (tick.left, bottom + 20))
      for base in [top - 8, bottom + 17] {
        xml.write(tick.label, class: "axis", left: tick.left + 4, base: base)
      }
    }
    for edge in picture.lanes.map(\.top) + [bottom] {
      xml.line("rule", (Sheet.margin, edge), (Sheet.right, edge))
    }
  }
}

extension XML {
  /// Writes a line of text.
  ///
  /// - Parameters:
  ///   - line: The text, which fits.
  ///   - names: Its classes in the style.
  ///   - left: Where it begins, or what its class aligns it with, in pixels.
  ///   - base: Its base line, in pixels.
  mutating func write(_ line: String, class names: String, left: Double, base: Double) {
    element(
      "text", ["class": names, "x": XML.pixels(left), "y": XML.pixels(base)], text: line)
  }

  mutating func line(
    _ name: String, _ start: (left: Double, top: Double), _ end: (left: Double, top: Double)
  ) {
    element(
      "line",
      [
        "class": name, "x1": XML.pixels(start.left), "y1": XML.pixels(start.top),
        "x2": XML.pixels(end.left), "y2": XML.pixels(end.top),
      ])
  }
}

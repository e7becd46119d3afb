import Articles

extension TimelineDrawing {
  /// Draws the name of a lane and its events.
  func draw(_ lane: TimelinePicture.Lane, in xml: inout XML) {
    var base = lane.top + Sheet.lanePadding + 12
    for line in lane.name {
      xml.write(line, class: "lane", left: Sheet.margin, base: base)
      base += 17
    }
    for box in lane.boxes { draw(box, in: &xml) }
  }

  private func draw(_ box: EventBox, in xml: inout XML) {
    let event = apparatus.events[box.event]
    xml.element("g", ["class": event.basis.rawValue]) { xml in
      xml.element("title", text: tooltip(of: event, titled: box.title))
      for mark in box.marks { xml.draw(mark, basis: event.basis, middle: box.markMiddle) }
      for omission in picture.scale?.segments.filter({ $0.omission != nil }) ?? [] {
        let middle = (omission.left + omission.right) / 2
        guard box.marks.contains(where: { $0.left < middle && middle < $0.right }) else { continue }
        xml.cut(at: middle, box.markMiddle)
      }
      let base = box.labelTop + Sheet.ascent
      let (side, left) =
        box.side == .left ? (" end", box.label.upperBound) : ("", box.label.lowerBound)
      xml.write(box.title, class: "title" + side, left: left, base: base)
      xml.write(box.date, class: "date" + side, left: left, base: base + Sheet.lineHeight)
    }
  }

  /// Writes an event that has no place on the axis.
  func draw(undated event: Event, base: Double, in xml: inout XML) {
    let room = Sheet.width - 2 * Sheet.margin - 12
    let title = TextWidth.shortened(
      XML.characters(event.title), to: room * 2 / 3, size: FontSize.title)
    let words = TextWidth.shortened(
      XML.characters(event.dateWords), to: room / 3, size: FontSize.date)
    xml.element("g", ["class": event.basis.rawValue]) { xml in
      xml.element("title", text: tooltip(of: event, titled: title))
      xml.write(title, class: "title", left: Sheet.margin, base: base)
      let left = Sheet.margin + 12 + TextWidth.of(title, size: FontSize.title)
      xml.write(words, class: "date", left: left, base: base)
    }
  }

  /// What is told of an event beside what the label says, a line each.
  private func tooltip(of event: Event, titled title: String) -> String {
    let told = event.told?.date
    let lines = [
      XML.characters(event.title) == title ? nil : event.title,
      event.words(.full),
      told.map { "by the article: \($0.words)" },
      event.disagreement,
      event.summary,
      event.basis.words,
    ]
    return lines.compactMap { $0.map(XML.characters) }.joined(separator: "\n")
  }
}

extension XML {
  /// Draws a mark: round if the article tells the event, square if an editor does.
  ///
  /// - Parameters:
  ///   - mark: The mark.
  ///   - basis: Who tells the event.
  ///   - middle: The middle of the mark, in pixels from above.
  mutating func draw(_ mark: Mark, basis: Event.Basis, middle: Double) {
    let isOutline = mark.meaning != .certain
    let height = mark.meaning == .told ? 5.0 : isOutline ? Mark.point - 1 : Mark.point
    let inset = isOutline ? 0.5 : 0
    let fade =
      mark.rightSide == .unknown ? " fading-right" : mark.leftSide == .unknown ? " fading-left" : ""
    element(
      "rect",
      [
        "class": "\(mark.meaning)\(fade)", "x": XML.pixels(mark.left + inset),
        "y": XML.pixels(middle - height / 2),
        "width": XML.pixels(mark.right - mark.left - 2 * inset),
        "height": XML.pixels(height), "rx": basis == .article ? XML.pixels(height / 2) : "0",
      ])
    if mark.leftSide == .goesOn { arrow(tip: mark.left - 7, base: mark.left + 3, middle: middle) }
    if mark.rightSide == .goesOn {
      arrow(tip: mark.right + 7, base: mark.right - 3, middle: middle)
    }
  }

  /// Cuts a bar where the axis is cut short.
  mutating func cut(at left: Double, _ middle: Double) {
    let points = [(-5.0, 6.0), (1, -6), (5, -6), (-1, 6)]
      .map { "\(XML.pixels(left + $0.0)),\(XML.pixels(middle + $0.1))" }
    element("polygon", ["class": "paper", "points": points.joined(separator: " ")])
  }

  /// Draws the head of an arrow on the end of a bar.
  private mutating func arrow(tip: Double, base: Double, middle: Double) {
    let points = [(base, middle - 8), (tip, middle), (base, middle + 8)]
      .map { "\(XML.pixels($0.0)),\(XML.pixels($0.1))" }
    element("polygon", ["class": "certain", "points": points.joined(separator: " ")])
  }
}

public import Articles

/// Draws events as a picture for a report, in SVG 1.1 with a style for light and one for dark.
///
/// The main actors have a lane each. Bars last, points are days; what is hatched is possible, and
/// only what is filled is certain. Long empty stretches of the axis are cut short. Events that have
/// no place on the axis are listed below it. No two labels overlap, in any font no wider than
/// DejaVu Sans.
///
/// The picture has neither scripts nor references to anything outside of it. The same events always
/// give the same text.
///
/// - Parameters:
///   - article: The article, which gives the title.
///   - events: Indices into `Apparatus.events`, those of the same time in the order in which they
///     shall stand.
/// - Returns: An XML document in UTF-8 that ends with a line feed.
public func timelineSVG(of article: Article, events: [Int]) -> String {
  TimelineDrawing(of: article, events: events).document
}

/// The picture as it is written.
struct TimelineDrawing {
  let apparatus: Apparatus
  let heading: [String]
  let subheading: String
  let picture: TimelinePicture
  private let language: String?

  init(of article: Article, events: [Int]) {
    apparatus = article.apparatus
    language = article.metadata.language
    heading = TextWidth.lines(
      of: XML.characters(article.metadata.title), within: Sheet.width - 2 * Sheet.margin,
      size: FontSize.heading, atMost: 2, isBold: true)
    let headingHeight = Double(heading.count) * 26 + 24
    picture = TimelinePicture(
      of: events, in: article.apparatus, top: Sheet.margin + headingHeight + 8 + Sheet.axisHeight)
    subheading = summary(of: events, in: picture.years)
  }

  var document: String {
    var body = XML()
    drawHeading(in: &body)
    var edge = picture.bottom
    if let scale = picture.scale {
      drawAxis(scale, in: &body)
      for lane in picture.lanes { draw(lane, in: &body) }
      edge += Sheet.axisHeight + 12
      drawLegend(from: &edge, in: &body)
    }
    drawUndated(from: &edge, in: &body)
    return document(body.text, height: edge + Sheet.margin)
  }

  private func document(_ body: String, height: Double) -> String {
    let size = (XML.pixels(Sheet.width), XML.pixels(height.rounded(.up)))
    let title = XML.escaped(XML.characters(heading.joined(separator: " ")))
    let language = language.map { " xml:lang=\"\(XML.escaped($0))\"" } ?? ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(size.0)" height="\(size.1)" \
      viewBox="0 0 \(size.0) \(size.1)" role="img" \
      aria-labelledby="timeline-title timeline-description"\(language)>
      <title id="timeline-title">Timeline: \(title)</title>
      <desc id="timeline-description">\(XML.escaped(description))</desc>
      <style>
      \(timelineStyle)</style>
      \(timelineDefinitions)<rect class="paper" width="100%" height="100%"/>
      \(body)</svg>

      """
  }

  /// What the picture shows, for those who do not see it.
  private var description: String {
    let lanes = picture.lanes.map { "\($0.name.joined(separator: " ")): \($0.boxes.count)" }
    guard !lanes.isEmpty else { return "\(subheading)." }
    return "\(subheading). Events by lane: \(lanes.joined(separator: "; "))."
  }

  private func drawHeading(in xml: inout XML) {
    var base = Sheet.margin
    for line in heading {
      base += 26
      xml.write(line, class: "heading", left: Sheet.margin, base: base - 6)
    }
    xml.write(subheading, class: "date", left: Sheet.margin, base: base + 14)
  }

  /// Lists the events that have no place on the axis.
  private func drawUndated(from edge: inout Double, in xml: inout XML) {
    guard !picture.undated.isEmpty else { return }
    edge += 24
    xml.write("Without a place on the axis", class: "lane", left: Sheet.margin, base: edge)
    for event in picture.undated {
      edge += 20
      draw(undated: apparatus.events[event], base: edge, in: &xml)
    }
  }
}

/// How many events there are, and from which year to which.
private func summary(of events: [Int], in years: ClosedRange<Int>?) -> String {
  let words = events.isEmpty ? "no events" : counted(events.count, "event")
  guard let years else { return words }
  let (first, last) = (yearWords(years.lowerBound), yearWords(years.upperBound))
  return first == last ? "\(words), \(first)" : "\(words), \(first) to \(last)"
}

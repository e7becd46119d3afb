// Where the Swift library is linked statically there is no Testing, and nothing to test.
#if canImport(Testing)
  public import Testing

  extension ScreenPicture {
    /// Expects the screen to look like a picture: what it shows and, below it, what that is.
    @discardableResult
    public func shows(
      _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) -> ScreenPicture {
      compare(expected, with: description, legend: legend, sourceLocation)
    }

    /// Expects the screen to show a text, in a frame, whatever its styles are.
    @discardableResult
    public func shows(
      text expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) -> ScreenPicture {
      compare(expected, with: text, legend: "", sourceLocation)
    }

    /// Expects the screen to have these styles, in a frame, whatever it shows.
    @discardableResult
    public func shows(
      styles expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) -> ScreenPicture {
      compare(expected, with: styles, legend: legend, sourceLocation)
    }

    /// Expects the screen to look as the file `Snapshots/<name>.screen` beside the test has it.
    ///
    /// A file that is missing is recorded, and so is every file with `RECORD_SCREENS=1` in the
    /// environment; a test that records fails, so that no one takes the record for a proof.
    @discardableResult
    public func shows(
      snapshot name: String, test: String = #filePath,
      sourceLocation: SourceLocation = #_sourceLocation
    ) -> ScreenPicture {
      let snapshot = Snapshot(named: name, besideTest: test)
      guard !Snapshot.isRecording, let expected = snapshot.read() else {
        let outcome = snapshot.record(file) ? "is recorded: look at it" : "cannot be written"
        Issue.record("\(snapshot.path) \(outcome)", sourceLocation: sourceLocation)
        return self
      }
      return compare(expected, with: file, legend: "", sourceLocation)
    }

    private func compare(
      _ expected: String, with actual: String, legend: String, _ sourceLocation: SourceLocation
    ) -> ScreenPicture {
      if expected != actual {
        let difference = lineDifference(from: expected, to: actual)
        let lines = ["the screen looks different:", difference, legend].filter { !$0.isEmpty }
        Issue.record(
          Comment(rawValue: lines.joined(separator: "\n")), sourceLocation: sourceLocation)
      }
      return self
    }
  }

  extension ScreenPicture: CustomTestStringConvertible {
    public var testDescription: String { "\n" + description }
  }
#endif

import Articles

/// Reads two dates, the second behind a space: their bounds, order and words agree.
func readDate(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0x20, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
  let dates = parts.compactMap(checkedDate)
  guard let first = dates.first, let last = dates.last else { return }
  expect(first.mayLie(in: last) == last.mayLie(in: first), "whether dates meet is mutual")
  expect(!first.mustLie(in: last) || first.mayLie(in: last), "what must lie in a date may")
  guard let there = Elapsed(from: first, to: last), let back = Elapsed(from: last, to: first) else {
    return
  }
  expect(
    back.days == -there.days.upperBound ... -there.days.lowerBound, "the way back is as long")
  checkPrintable(there.words)
}

private func checkedDate(_ edtf: String) -> HistoricalDate? {
  do throws(DateFault) {
    let date = try HistoricalDate(edtf: edtf)
    expect((0...2).contains(date.level), "level \(date.level)")
    if let earliest = date.earliest, let latest = date.latest {
      expect(earliest <= latest, "\(edtf) ends before it begins")
    }
    expect(date.mustLie(in: date) && date.mayLie(in: date), "\(edtf) lies in itself")
    for words in [date.words, date.words(.short), date.words(.short, asBounds: true)] {
      expect(!words.isEmpty, "\(edtf) has no words")
      checkPrintable(words)
    }
    return date
  } catch {
    expect(!error.prose.isEmpty, "a fault without a word")
    return nil
  }
}

/// Checks that a text has no control characters but line feeds.
func checkPrintable(_ text: String) {
  for scalar in text.unicodeScalars where scalar != "\n" {
    expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "a control character")
  }
}

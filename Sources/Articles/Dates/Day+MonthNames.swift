extension Day {
  /// The names of the months in English, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month that has a name in English, whatever its case, in two digits: `06` for June.
  public static func month(named name: String) -> String? { monthNumbers[name.lowercased()] }

  private static let monthNumbers = Dictionary(
    uniqueKeysWithValues: zip(monthNames, UInt(1)...).map { name, number in
      (name.lowercased(), padded(number, 2))
    })
}

import Testing

@Test func `placeholder Command`() {}

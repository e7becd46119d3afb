import Testing

@Test func `placeholder Screen`() {}

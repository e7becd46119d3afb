import Testing

@Test func `placeholder Terminal`() {}

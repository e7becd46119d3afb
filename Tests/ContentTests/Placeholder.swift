import Testing

@Test func `placeholder Content`() {}

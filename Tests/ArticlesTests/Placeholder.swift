import Testing

@Test func `placeholder Articles`() {}

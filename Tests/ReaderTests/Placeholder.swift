import Testing

@Test func `placeholder Reader`() {}

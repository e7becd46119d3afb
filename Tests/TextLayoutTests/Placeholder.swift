import Testing

@Test func `placeholder TextLayout`() {}

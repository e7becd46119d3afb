import Keeping
import Testing

struct FoldersTests {
  @Test(arguments: [
    (nil, nil, nil), ("/home/ada", nil, "/home/ada/.local/share/lectern"),
    ("/home/ada", "/data", "/data/lectern"), (nil, "/data", "/data/lectern"),
    ("/home/ada", "", "/home/ada/.local/share/lectern"),
    ("/home/ada", "data", "/home/ada/.local/share/lectern"), (nil, "data", nil), ("", nil, nil),
    ("ada", nil, nil),
  ])
  func `A folder is the one of its variable, else below HOME; what is not absolute is passed over`(
    home: String?, own: String?, folder: String?
  ) {
    #expect(
      Folders(home: home, stateHome: nil, dataHome: own, configHome: nil).data == folder)
  }

  @Test func `State, data and settings lie apart`() {
    let folders = Folders(home: "/h", stateHome: nil, dataHome: nil, configHome: nil)
    #expect(folders.state == "/h/.local/state/lectern")
    #expect(folders.data == "/h/.local/share/lectern")
    #expect(folders.config == "/h/.config/lectern")
  }
}

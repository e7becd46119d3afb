import Keeping
import Testing

struct FoldersTests {
  private let unset = Folders.Value.success(nil)

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
    let folders = Folders(
      home: .success(home), stateHome: unset, dataHome: .success(own), configHome: unset)
    let data = try? folders.data.get()
    #expect(data == folder)
  }

  @Test func `State, data and settings lie apart`() {
    let folders = Folders(below: "/h")
    #expect(folders.state == .success("/h/.local/state/lectern"))
    #expect(folders.data == .success("/h/.local/share/lectern"))
    #expect(folders.config == .success("/h/.config/lectern"))
  }

  @Test func `A folder whose variable is no UTF-8 is not looked for elsewhere`() {
    let unreadable = Folders.Value.failure(.notUTF8(variable: "XDG_DATA_HOME"))
    let folders = Folders(
      home: .success("/h"), stateHome: .success("/s"), dataHome: unreadable, configHome: unset)
    #expect(folders.state == .success("/s/lectern"))
    #expect(folders.data == .failure(.notUTF8(variable: "XDG_DATA_HOME")))
    #expect(folders.config == .success("/h/.config/lectern"))
    let homeless = Folders(
      home: .failure(.notUTF8(variable: "HOME")), stateHome: .success("/s"), dataHome: unset,
      configHome: unset)
    #expect(homeless.state == .success("/s/lectern"))
    #expect(homeless.data == .failure(.notUTF8(variable: "HOME")))
  }
}

#pragma once

// The library of Swift is written in C++. Where it is linked into the program, so is that of C++:
// to load the shared one takes a seventh of the time to the first page. Nothing is called here. Who
// imports this module has the archive linked before the shared library is named, which is then left
// out as needless.

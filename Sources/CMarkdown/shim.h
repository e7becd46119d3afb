#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <string.h>

/// Gives the length of a text, in bytes. `strlen` itself belongs to another module, whose name
/// differs between systems.
static inline size_t cmarkdown_length(const char *text) { return strlen(text); }

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stddef.h>
#include <string.h>

/// Gives the length of a text, in bytes. `strlen` itself belongs to another module, whose name
/// differs between systems.
static inline size_t cmarkdown_length(const char *text) { return strlen(text); }

/// Gives the offset of a byte, or the count if there is none: `memchr`, for the same reason.
static inline size_t cmarkdown_find(const void *bytes, int byte, size_t count) {
  const void *found = memchr(bytes, byte, count);
  return found ? (size_t)((const char *)found - (const char *)bytes) : count;
}

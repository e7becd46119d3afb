#pragma once

#include <stddef.h>

/// A file of the bundled article, inside the program.
struct bundled_file {
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// Gives the text of the bundled article: Markdown with front matter.
struct bundled_file bundled_article(void);

/// Gives the parts of its apparatus, in YAML.
struct bundled_file bundled_actors(void);
struct bundled_file bundled_timeline(void);
struct bundled_file bundled_notes(void);
struct bundled_file bundled_sources(void);

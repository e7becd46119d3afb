#include "BundledArticle.h"

static const unsigned char article[] = {
#embed "../../Content/taliban-and-moscow/article.md"
};

static const unsigned char actors[] = {
#embed "../../Content/taliban-and-moscow/actors.yaml"
};

static const unsigned char timeline[] = {
#embed "../../Content/taliban-and-moscow/timeline.yaml"
};

static const unsigned char notes[] = {
#embed "../../Content/taliban-and-moscow/notes.yaml"
};

static const unsigned char sources[] = {
#embed "../../Content/taliban-and-moscow/sources.yaml"
};

struct bundled_file bundled_article(void) {
  return (struct bundled_file){article, sizeof article};
}

struct bundled_file bundled_actors(void) {
  return (struct bundled_file){actors, sizeof actors};
}

struct bundled_file bundled_timeline(void) {
  return (struct bundled_file){timeline, sizeof timeline};
}

struct bundled_file bundled_notes(void) {
  return (struct bundled_file){notes, sizeof notes};
}

struct bundled_file bundled_sources(void) {
  return (struct bundled_file){sources, sizeof sources};
}

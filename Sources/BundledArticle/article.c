#include "BundledArticle.h"

static const unsigned char text[] = {
#embed "../../Content/taliban-and-moscow/article.md"
};

struct bundled_file bundled_article(void) {
  return (struct bundled_file){text, sizeof text};
}

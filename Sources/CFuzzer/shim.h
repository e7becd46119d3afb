#include <stddef.h>
#include <stdint.h>

/// libFuzzer as a library: makes inputs and calls `take` with each until it is told to stop.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*take)(const uint8_t *start, size_t count));

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#ifdef __SANITIZE_ADDRESS__
// libhyphen loses a pattern that a file has twice, as some languages' files do. Its calls leave no trace above its allocator.
extern "C" const char* __lsan_default_suppressions() { return "leak:hnj_malloc\n"; }
#endif

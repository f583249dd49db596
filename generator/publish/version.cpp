#include "generator/publish/version.h"

#include "generator/publish/commit.h"

#ifndef PORTRAITS_VERSION
#error "the build gives PORTRAITS_VERSION"
#endif

namespace portraits::publish {

std::string_view version() { return PORTRAITS_VERSION; }

std::string_view source_commit() { return PORTRAITS_COMMIT; }

}  // namespace portraits::publish

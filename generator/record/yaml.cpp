// Reads YAML by yaml-cpp's event parser: its events carry places, its node tree does not keep them
// for keys.
//
// Of YAML the record format takes what an officer needs to write and a reader needs to know: maps,
// lists and scalars by the core schema of YAML 1.2. Anchors, aliases, tags, repeated keys and
// further documents are refused.

#include <yaml-cpp/parser.h>

#include <sstream>

#include "generator/record/encoding.h"
#include "generator/record/tree_builder.h"
#include "generator/record/value.h"

namespace portraits::record {

Value parse_yaml(const std::shared_ptr<const SourceFile>& file, Diagnostics& diagnostics) {
    TreeBuilder builder{file, diagnostics};
    if (!check_encoding(file, diagnostics)) {
        return builder.finish();
    }
    std::istringstream in{file->text()};
    try {
        YAML::Parser parser{in};
        while (!builder.is_past_record() && parser.HandleNextDocument(builder)) {
        }
    } catch (const YAML::Exception& exception) {
        diagnostics.add(explain(exception, builder.place(exception.mark, 0), builder.unfinished()));
    }
    return builder.finish();
}

}  // namespace portraits::record

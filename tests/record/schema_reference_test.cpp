// A general validator is the slow reference: over many damaged records it must refuse what our
// checker refuses, and only that.

#include <doctest/doctest.h>

// The validator's headers are not clean under our warnings; GCC 12 warns of their strings where
// they are used.
#pragma GCC diagnostic ignored "-Wrestrict"
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#pragma GCC diagnostic pop

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "generator/base/file.h"
#include "generator/record/schema.h"
#include "tests/record/reading.h"

using portraits::Diagnostics;
using portraits::record::Kind;
using portraits::record::Schema;
using portraits::record::Value;
using portraits::record::testing::read;
using portraits::record::testing::rendered;

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path source{PORTRAITS_SOURCE_DIR};

Json json_of(const Value& value) {
    switch (value.kind()) {
        case Kind::Null: return nullptr;
        case Kind::Bool: return value.boolean();
        case Kind::Int: return static_cast<std::int64_t>(value.number());
        case Kind::Float: return value.number();
        case Kind::String: return value.text();
        case Kind::List: {
            Json list = Json::array();
            for (const Value& item : value.items()) {
                list.push_back(json_of(item));
            }
            return list;
        }
        case Kind::Map: {
            Json map = Json::object();
            for (const Value::Entry& entry : value.entries()) {
                map[entry.key] = json_of(entry.value);
            }
            return map;
        }
    }
    return nullptr;
}

/// Every map, list and scalar of a record.
void collect(Json& json, std::vector<Json*>& nodes) {
    nodes.push_back(&json);
    if (json.is_structured()) {
        for (Json& child : json) {
            collect(child, nodes);
        }
    }
}

/// Changes one thing in a record, often into something that its schema does not allow.
void damage(Json& record, std::mt19937& random) {
    std::vector<Json*> nodes;
    collect(record, nodes);
    Json& node = *nodes[random() % nodes.size()];
    const std::vector<Json> values{nullptr,
                                   true,
                                   -5,
                                   12,
                                   95.5,
                                   400,
                                   "",
                                   "x",
                                   "2016",
                                   "2016-13",
                                   "XX",
                                   "reported",
                                   "a@b.org",
                                   Json::array(),
                                   Json::object(),
                                   Json::array({"x", "x"}),
                                   Json{{"value", 3}}};
    if (node.is_object() && !node.empty() && random() % 2 == 0) {
        auto entry = node.begin();
        std::advance(entry, static_cast<std::ptrdiff_t>(random() % node.size()));
        const std::string key = entry.key();
        if (random() % 2 == 0) {
            node[key + "x"] = node[key];
        }
        node.erase(key);
    } else if (node.is_array() && !node.empty() && random() % 2 == 0) {
        node.push_back(node[random() % node.size()]);
    } else {
        node = values[random() % values.size()];
    }
}

class Reference {
public:
    explicit Reference(const fs::path& path) {
        std::ifstream{path} >> document_;
        valijson::SchemaParser{valijson::SchemaParser::kDraft7}.populateSchema(
            valijson::adapters::NlohmannJsonAdapter{document_}, schema_);
    }
    [[nodiscard]] bool accepts(const Json& record) const {
        valijson::Validator validator{valijson::Validator::kStrongTypes};
        return validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter{record},
                                  nullptr);
    }

private:
    Json document_;
    valijson::Schema schema_;
};

/// Errors that the schema knows nothing of are left out: those of Markdown.
bool accepts(const Schema& schema, const std::string& yaml, std::string& said) {
    Diagnostics diagnostics;
    schema.check(read(yaml), diagnostics);
    Diagnostics counted;
    for (const auto& diagnostic : diagnostics.sorted()) {
        if (diagnostic.rule != "markdown" && diagnostic.rule != "language") {
            counted.add(diagnostic);
        }
    }
    said = rendered(counted);
    return counted.empty();
}

void compare(const fs::path& schema_path, const fs::path& records, int rounds) {
    auto schema = Schema::load(schema_path);
    REQUIRE(schema);
    const Reference reference{schema_path};
    std::mt19937 random{11};
    int refused = 0;
    for (const auto& entry : fs::directory_iterator{records}) {
        if (entry.path().extension() != ".yaml") {
            continue;
        }
        const Json whole = json_of(read(portraits::read_source(entry.path()).value()->text()));
        for (int round = 0; round < rounds; ++round) {
            Json record = whole;
            for (int i = 0; i < round % 4; ++i) {
                damage(record, random);
            }
            const std::string text = record.dump();
            std::string said;
            const bool ours = accepts(schema.value(), text, said);
            refused += ours ? 0 : 1;
            CAPTURE(text);
            CAPTURE(said);
            CHECK(ours == reference.accepts(record));
        }
    }
    CHECK(refused > rounds / 2);
}

}  // namespace

TEST_CASE("damaged city records are refused exactly when the reference refuses them") {
    compare(source / "layouts/portraits/city.schema.json", source / "data/specimen", 40);
    compare(source / "layouts/portraits/city.schema.json", source / "data/cities", 4);
}

TEST_CASE("damaged editions are refused exactly when the reference refuses them") {
    compare(source / "layouts/portraits/edition.schema.json", source / "data/editions", 80);
}

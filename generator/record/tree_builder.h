#pragma once

#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>

#include "generator/base/diagnostic.h"
#include "generator/record/value_data.h"
#include "generator/record/yaml_error.h"

namespace portraits::record {

/// Builds the tree of values from the events of yaml-cpp, and refuses what the record format leaves
/// out of YAML.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(std::shared_ptr<const SourceFile> file, Diagnostics& diagnostics);

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

    [[nodiscard]] SourceMark place(const YAML::Mark& mark, std::size_t length) const;
    [[nodiscard]] Unfinished unfinished() const;
    /// Whether something follows the first document. yaml-cpp, asked for more of it, may find the same forever: a lone comma.
    [[nodiscard]] bool is_past_record() const { return second_document_; }
    /// The tree; closes what is still open.
    Value finish();

private:
    struct Key {
        std::string text;
        SourceMark mark;
    };
    struct Frame {
        std::shared_ptr<Value::Data> data;
        std::optional<Key> key;  ///< the key that waits for its value
        bool flow = false;
        bool in_key_place = false;
    };

    void open(Kind kind, const YAML::Mark& mark, const std::string& tag,
              YAML::EmitterStyle::value style);
    void close();
    void put(Value value);
    void put_in_map(Frame& frame, Value value);
    [[nodiscard]] bool wants_key() const;
    void check_tag(const YAML::Mark& mark, const std::string& tag);
    void check_repeated_keys(const std::vector<Value::Entry>& entries);
    [[nodiscard]] char source_at(const YAML::Mark& mark) const;

    std::shared_ptr<const SourceFile> file_;
    Diagnostics& diagnostics_;
    std::size_t byte_order_mark_;  ///< its bytes, which yaml-cpp does not count
    std::vector<Frame> open_;
    std::optional<Value> root_;
    SourceMark last_key_;
    bool second_document_ = false;
};

}  // namespace portraits::record

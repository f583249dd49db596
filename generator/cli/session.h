#pragma once

#include <memory>
#include <optional>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/base/timings.h"
#include "generator/cli/options.h"
#include "generator/cli/project.h"
#include "generator/design/design.h"
#include "generator/design/labels.h"
#include "generator/layout/composer.h"
#include "generator/record/edition.h"
#include "generator/text/font_library.h"

namespace portraits::cli {

/// What the commands share: reading what a run needs, and gathering what there is to say about it.
class Session {
public:
    explicit Session(const Options& options);

    /// The edition with its cities, its layout and labels. Adds what is wrong to the diagnostics, as all readers do.
    void read_edition();
    void read_design(const std::string& layout);
    void read_fonts();
    /// All of that and, if nothing is wrong, the composer. False if something is.
    bool read();

    [[nodiscard]] const Options& options() const { return options_; }
    [[nodiscard]] const Project& project() const { return project_; }
    [[nodiscard]] const record::Edition& edition() const { return edition_; }
    [[nodiscard]] const design::Design& design() const { return design_; }
    [[nodiscard]] const design::Labels& labels() const { return *labels_; }
    [[nodiscard]] const text::FontManifest& manifest() const { return manifest_; }
    [[nodiscard]] layout::Composer& composer() { return *composer_; }
    /// What the writers are told of the document.
    [[nodiscard]] const ink::Job& job() const { return composer_->job(); }

    [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }
    [[nodiscard]] Timings& timings() { return timings_; }
    [[nodiscard]] bool good() const { return !diagnostics_.has_errors(); }
    /// Adds an error that is the machine's, not the writer's: the run ends with `Exit::Failed`.
    void fail(Diagnostic why);
    /// Shows the diagnostics and says how the run ends.
    Exit end();

private:
    void check_chosen_cities();
    void take_other_layout();
    void check_fonts();
    void make_composer();

    Options options_;
    Diagnostics diagnostics_;
    Timings timings_;
    bool failed_ = false;
    Project project_;
    record::Edition edition_;
    design::Design design_;
    std::optional<design::Labels> labels_;
    text::FontManifest manifest_;
    std::optional<text::FontLibrary> fonts_;
    std::unique_ptr<layout::Composer> composer_;
};

}  // namespace portraits::cli

// All that a publisher hands out, made in one run: the document, each city's own files, proofs, reports, a catalogue for programs, a page
// for readers, and archives of it all. The folder is filled beside its place and takes it only when every step is done.

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <utility>

#include "generator/cli/commands.h"
#include "generator/cli/input_digest.h"
#include "generator/cli/press_condition.h"
#include "generator/cli/release_pages.h"
#include "generator/cli/release_shards.h"
#include "generator/cli/report.h"
#include "generator/cli/session.h"
#include "generator/cli/source_date.h"
#include "generator/layout/fit_report.h"
#include "generator/publish/archive.h"
#include "generator/publish/catalogue.h"
#include "generator/publish/digest.h"
#include "generator/publish/font_versions.h"
#include "generator/publish/gallery.h"
#include "generator/publish/manifest.h"
#include "generator/publish/staged_folder.h"
#include "generator/publish/world_map_svg.h"

namespace portraits::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

fs::path release_folder(const Options& options) {
    return options.out.empty() ? output_folder(options) / "release" : options.out;
}

/// Records are named from the edition's folder: where a project lies on a machine is not to be seen in what it hands out.
void name_from_edition(check::pdf::Report& report, const fs::path& edition) {
    const fs::path folder = edition.parent_path();
    for (check::pdf::Finding& finding : report.findings) {
        if (!finding.record.empty()) {
            finding.record = fs::path{finding.record}.lexically_relative(folder).generic_string();
        }
    }
}

class ReleaseRun {
public:
    explicit ReleaseRun(Session& session)
        : session_{session},
          folder_{release_folder(session.options())},
          input_{digest_of_input(session)} {}

    void make(std::shared_ptr<const write::OutputCondition> condition) {
        const bool merging = !session_.options().merge.empty();
        const ReleasePages pages = make_pages(session_, folder_, std::move(condition), !merging);
        if (merging) {
            merge_shards(session_, folder_, input_);
        }
        add_reports(pages);
        add_catalogue(pages);
        add_manifest();
        add_archives();
    }

    void publish() {
        if (const Result<void> published = folder_.publish_whole(); !published) {
            session_.fail(published.error());
        } else {
            print(release_folder(session_.options()).string() + "\n");
        }
    }

private:
    void write(const std::string& name, std::string_view bytes) {
        if (const Result<void> written = folder_.write(name, bytes); !written) {
            session_.fail(written.error());
        }
    }

    /// The value; nothing if there is none, and then why is told.
    template <typename T>
    std::optional<T> told(Result<T> result) {
        if (!result) {
            session_.diagnostics().add(result.error());
            return std::nullopt;
        }
        return std::move(result).value();
    }

    void add_reports(const ReleasePages& pages) {
        const layout::FitReport& fit = session_.composer().fit_report();
        write("reports/fit.txt", layout::to_text(fit));
        write("reports/fit.json", layout::to_json(fit) + "\n");
        for (check::pdf::Report report : pages.reports) {
            name_from_edition(report, session_.options().edition);
            const std::string name = report.medium == check::pdf::Medium::Print
                                         ? "reports/preflight"
                                         : "reports/accessibility";
            write(name + ".txt", to_text(report));
            write(name + ".json", to_json(report) + "\n");
        }
    }

    void add_catalogue(const ReleasePages& pages) {
        const record::Edition& edition = session_.edition();
        const Json catalogue = publish::make_catalogue(edition, session_.design(),
                                                       session_.job().palette, pages.cities);
        write("catalogue.json", catalogue.dump(2) + "\n");
        const auto map = told(publish::world_map(edition, session_.project().data));
        if (!map) {
            return;
        }
        if (const auto page = told(
                publish::make_gallery(session_.project().gallery, catalogue, *map, edition.lang))) {
            write("index.html", *page);
        }
    }

    void add_manifest() {
        const Timings::Phase phase{session_.timings(), "manifest"};
        const ink::Job& job = session_.job();
        const publish::Origin origin{session_.edition().slug, job.title, job.created, input_,
                                     publish::versions_of(job.fonts)};
        if (const auto manifest =
                told(publish::make_manifest(folder_, origin, session_.options().jobs))) {
            write("manifest.json", manifest->dump(2) + "\n");
        }
        if (const auto sums = told(publish::checksums(folder_, folder_.files()))) {
            write("SHA256SUMS", *sums);
        }
    }

    /// The archives hold all that was there before them, and each has its checksum beside it: it cannot be in the list within.
    void add_archives() {
        const Timings::Phase phase{session_.timings(), "archives"};
        const std::string& slug = session_.edition().slug;
        const publish::ArchiveContents contents{folder_.path(), folder_.files(), slug,
                                                seconds_of(session_.job().created)};
        add_archive(slug + ".tar.zst", publish::ArchiveKind::TarZstd, contents);
        add_archive(slug + ".zip", publish::ArchiveKind::Zip, contents);
    }

    void add_archive(const std::string& name, publish::ArchiveKind kind,
                     const publish::ArchiveContents& contents) {
        if (!session_.good()) {
            return;
        }
        if (const Result<void> packed = publish::pack(folder_.path() / name, kind, contents);
            !packed) {
            session_.fail(packed.error());
        } else if (const auto sum = told(publish::checksums(folder_, {name}))) {
            write(name + ".sha256", *sum);
        }
    }

    Session& session_;
    publish::StagedFolder folder_;
    std::string input_;
};

/// A folder that holds something else is not to be lost to a release.
bool may_replace(Session& session) {
    const fs::path folder = release_folder(session.options());
    std::error_code ignored;
    if (!fs::exists(folder, ignored) || fs::is_empty(folder, ignored) ||
        fs::exists(folder / "manifest.json", ignored)) {
        return true;
    }
    session.diagnostics().error({}, fmt::format("{} is there and is no release", folder.string()),
                                "name another folder by --out, or take it away");
    return false;
}

}  // namespace

Exit release(const Options& asked) {
    Options options = asked;
    options.linearize = true;
    Session session{options};
    auto condition = may_replace(session) && session.read() ? open_press(session) : nullptr;
    if (condition) {
        ReleaseRun run{session};
        run.make(std::move(condition));
        if (session.good()) {
            run.publish();
        }
    }
    return session.end();
}

}  // namespace portraits::cli

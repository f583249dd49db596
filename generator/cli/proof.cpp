// PNG of every page, and contact sheets. Pages are drawn in batches, each thread with a proofer of its own. A page with
// overset text is drawn all the same: to see it is what a proof is for.

#include "generator/write/proof.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "generator/base/file.h"
#include "generator/base/parallel.h"
#include "generator/cli/commands.h"
#include "generator/cli/press_condition.h"
#include "generator/cli/progress.h"
#include "generator/cli/proof_name.h"
#include "generator/cli/proof_sheets.h"
#include "generator/cli/report.h"
#include "generator/cli/selection.h"
#include "generator/cli/session.h"
#include "generator/write/bound_side.h"

namespace portraits::cli {
namespace {

/// Pages that wait for their turn, for each thread: enough that no thread idles for long, few enough for memory.
constexpr std::size_t batch_of_a_thread = 4;

/// The grid that `--overlay` shows: the layout's, with the baselines of the first style that stands on it.
std::optional<write::Grid> grid_of(const Session& session) {
    if (!session.options().overlay) {
        return std::nullopt;
    }
    const design::Design& design = session.design();
    const auto on_grid = std::find_if(design.styles.begin(), design.styles.end(),
                                      [](const design::Style& style) { return style.grid; });
    return write::Grid{design.baseline,
                       on_grid == design.styles.end() ? Length{} : on_grid->baseline,
                       design.text_foot};
}

class ProofPrinter {
public:
    ProofPrinter(Session& session, const std::shared_ptr<const write::OutputCondition>& condition)
        : session_{session},
          folder_{output_folder(session.options()) / "proofs"},
          grid_{grid_of(session)},
          sheets_{write::bound_side(session.job())} {
        for (unsigned i = 0; i < session.options().jobs; ++i) {
            proofers_.push_back(std::make_unique<write::Proofer>(session.job(), condition));
        }
    }

    void add(std::size_t place, ink::Page page) {
        waiting_.push_back({place, std::move(page), {}, {}});
        if (waiting_.size() >= proofers_.size() * batch_of_a_thread) {
            draw_waiting();
        }
    }

    void finish() {
        draw_waiting();
        save_sheets(sheets_.take_rest());
        std::sort(written_.begin(), written_.end());
        for (const std::string& path : written_) {
            print(path + "\n");
        }
    }

private:
    struct Waiting {
        std::size_t place = 0;
        ink::Page page;
        std::optional<write::ProofImage> thumbnail;
        Result<void> drawn;
    };

    void draw_waiting() {
        const Timings::Phase phase{session_.timings(), "write"};
        const std::size_t threads = proofers_.size();
        parallel_for(threads, static_cast<unsigned>(threads), [&](std::size_t thread) {
            for (std::size_t i = thread; i < waiting_.size(); i += threads) {
                waiting_[i].drawn = draw(*proofers_[thread], waiting_[i]);
            }
        });
        for (Waiting& page : waiting_) {
            if (!page.drawn) {
                session_.fail(page.drawn.error());
            } else {
                written_.push_back(path_of(page).string());
                sheets_.add(page.place, std::move(*page.thumbnail));
            }
        }
        waiting_.clear();
        save_sheets(sheets_.take_full());
    }

    [[nodiscard]] std::filesystem::path path_of(const Waiting& waiting) const {
        return folder_ / proof_name(waiting.place, waiting.page);
    }

    Result<void> draw(const write::Proofer& proofer, Waiting& waiting) const {
        const Result<write::ProofImage> image =
            proofer.draw(waiting.page, session_.options().dpi, grid_);
        if (!image) {
            return image.error();
        }
        // Drawn anew at its small size: finer than shrinking pixels, and no dearer.
        const double dpi = 72 * ProofSheets::thumbnail_width / waiting.page.trim.width.to_pt();
        Result<write::ProofImage> thumbnail = proofer.draw(waiting.page, dpi);
        if (!thumbnail) {
            return thumbnail.error();
        }
        waiting.thumbnail.emplace(std::move(thumbnail).value());
        return write_whole(path_of(waiting), image.value().to_png());
    }

    void save_sheets(const std::vector<ProofSheets::Sheet>& sheets) {
        for (const ProofSheets::Sheet& sheet : sheets) {
            const std::filesystem::path path =
                folder_ / fmt::format("contact-sheet-{}.png", sheet.number);
            if (const Result<void> saved = write_whole(path, sheet.image.to_png()); !saved) {
                session_.fail(saved.error());
            } else {
                written_.push_back(path.string());
            }
        }
    }

    Session& session_;
    std::filesystem::path folder_;
    std::optional<write::Grid> grid_;
    std::vector<std::unique_ptr<write::Proofer>> proofers_;
    std::vector<Waiting> waiting_;
    ProofSheets sheets_;
    std::vector<std::string> written_;
};

}  // namespace

Exit proof(const Options& options) {
    Session session{options};
    const auto condition = session.read() ? open_press(session) : nullptr;
    if (condition) {
        const Timings::Phase phase{session.timings(), "compose"};
        ProofPrinter printer{session, condition};
        Progress progress{"drawn", options.quiet};
        const auto sink = [&](std::size_t place, ink::Page page) {
            printer.add(place, std::move(page));
            progress.step();
        };
        compose_chosen(session.composer(), options, sink, session.diagnostics());
        printer.finish();
    }
    return session.end();
}

}  // namespace portraits::cli

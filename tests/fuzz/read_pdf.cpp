// A PDF that the preflight is asked about: every rule of both media, and the report.

#include "generator/check/preflight.h"
#include "tests/fuzz/targets.h"

namespace portraits::fuzz {

void read_pdf(std::string_view bytes) {
    for (const auto medium : {check::pdf::Medium::Print, check::pdf::Medium::Screen}) {
        const auto report = check::pdf::check_file(std::string{bytes}, "a.pdf", medium);
        (void)to_text(report);
        (void)to_json(report);
    }
}

}  // namespace portraits::fuzz

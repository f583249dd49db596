#include "generator/publish/linearize.h"

#include <fmt/format.h>

#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace portraits::publish {

Result<std::string> linearized(std::string_view pdf) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("document", pdf.data(), pdf.size());
        QPDFWriter writer{document};
        writer.setOutputMemory();
        writer.setLinearization(true);
        writer.setDeterministicID(true);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setObjectStreamMode(qpdf_o_preserve);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return std::string{reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    } catch (const std::exception& error) {
        return Diagnostic{
            Level::Error, {}, fmt::format("cannot linearise: {}", error.what()), {}, {}};
    }
}

}  // namespace portraits::publish

#include "generator/write/file_writer.h"

#include <fmt/format.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <array>
#include <memory>
#include <string_view>

#include "generator/write/metadata.h"
#include "generator/write/object_streams.h"

namespace portraits::write {
namespace {

/// Stands where the id will be until the rest is known.
constexpr std::string_view id_to_come = "00000000000000000000000000000000";

std::string_view header(Version version) {
    return version == Version::Pdf16 ? "%PDF-1.6\n%\xE2\xE3\xCF\xD3\n"
                                     : "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
}

std::string digest(std::string& bytes) {
    HPDF_MD5_CTX context;
    std::array<HPDF_BYTE, 16> sum{};
    HPDF_MD5Init(&context);
    HPDF_MD5Update(&context, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                   static_cast<HPDF_UINT32>(bytes.size()));
    HPDF_MD5Final(sum.data(), &context);
    std::string text;
    for (const HPDF_BYTE byte : sum) {
        text += fmt::format("{:02X}", byte);
    }
    return text;
}

/// The digits in the groups of a UUID: 8, 4, 4, 4 and 12.
std::string uuid_of(std::string_view id) {
    return fmt::format("{}-{}-{}-{}-{}", id.substr(0, 8), id.substr(8, 4), id.substr(12, 4),
                       id.substr(16, 4), id.substr(20));
}

void set_id(std::string& bytes) {
    const std::string id = digest(bytes);
    const std::string uuid = uuid_of(id);
    for (std::size_t at = bytes.find(uuid_to_come); at != std::string::npos;
         at = bytes.find(uuid_to_come, at)) {
        bytes.replace(at, uuid.size(), uuid);
    }
    for (int copy = 0; copy < 2; ++copy) {  // the trailer is last, and has it twice
        bytes.replace(bytes.rfind(id_to_come), id.size(), id);
    }
}

}  // namespace

std::string write_file(Objects& objects, std::size_t contents, Dict catalog, Dict information,
                       Version version, Packing packing) {
    constexpr std::size_t fonts_and_profile = 2'000'000;
    std::string bytes;
    // Structure and links take about a third of what the contents do. A string that must grow has for a while twice its size.
    bytes.reserve(contents + contents / 2 + fonts_and_profile);
    bytes += header(version);
    ObjectSink sink{objects, bytes};
    if (packing == Packing::Compressed) {
        const std::string entries =
            fmt::format("/Root {} 0 R/Info {} 0 R/ID[<{}><{}>]", catalog.id(), information.id(),
                        id_to_come, id_to_come);
        write_compressed(objects, sink, bytes, entries);
    } else {
        Dict trailer = objects.trailer();
        const std::string zeros(16, '\0');
        trailer.set("Root", catalog).set("Info", information);
        trailer.array("ID").bytes(zeros).bytes(zeros);
        sink.write_all();
    }
    set_id(bytes);
    return bytes;
}

}  // namespace portraits::write

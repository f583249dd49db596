#include "generator/write/object_streams.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <iterator>
#include <vector>

#include "generator/write/compress.h"

namespace portraits::write {
namespace {

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* data, HPDF_UINT size) {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(data), size);
    return HPDF_OK;
}

/// Where an object is: in the file, or in an object stream.
struct Place {
    enum class Kind : std::uint8_t { Free, InFile, InStream } kind = Kind::Free;
    std::uint32_t where = 0;  ///< offset, or number of the stream
    std::uint32_t index = 0;
};

bool has_stream(void* object) {
    const auto* header = static_cast<HPDF_Obj_Header*>(object);
    return (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
           static_cast<HPDF_Dict>(object)->stream != nullptr;
}

/// Each row as the difference from the row above (PNG's predictor "up"), which compresses to a fifth.
std::string differences(const std::vector<Place>& places) {
    using Row = std::array<unsigned char, 6>;
    Row above{};
    std::string out;
    for (const Place& place : places) {
        const Row row{static_cast<unsigned char>(place.kind),
                      static_cast<unsigned char>(place.where >> 24U),
                      static_cast<unsigned char>(place.where >> 16U),
                      static_cast<unsigned char>(place.where >> 8U),
                      static_cast<unsigned char>(place.where),
                      static_cast<unsigned char>(place.index)};
        out += '\2';
        for (std::size_t i = 0; i < row.size(); ++i) {
            out += static_cast<char>(row[i] - above[i]);
        }
        above = row;
    }
    return out;
}

class Packer {
public:
    Packer(Objects& objects, ObjectSink& sink, std::string& bytes)
        : objects_{objects}, sink_{sink}, bytes_{bytes}, places_(objects.xref()->entries->count) {}

    void write_streams() {
        for (std::size_t id = 1; id < places_.size(); ++id) {
            if (void* object = object_at(id); has_stream(object)) {
                places_[id] = {Place::Kind::InFile, offset(), 0};
                append("{} 0 obj\n", id);
                sink_.write(object);
                append("\nendobj\n");
            }
        }
    }

    /// After the streams, whose lengths are among the objects packed.
    void pack_others() {
        constexpr std::size_t most_in_a_stream = 200;
        const std::size_t objects = places_.size();
        std::vector<std::size_t> ids;
        for (std::size_t id = 1; id < objects; ++id) {
            if (places_[id].kind == Place::Kind::Free) {
                ids.push_back(id);
            }
            if (ids.size() == most_in_a_stream || (id + 1 == objects && !ids.empty())) {
                write_object_stream(ids);
                ids.clear();
            }
        }
    }

    void write_references(std::string_view trailer) {
        const std::uint32_t start = offset();
        const std::size_t id = places_.size();
        places_.push_back({Place::Kind::InFile, start, 0});
        const std::string data = deflated(differences(places_));
        append("{} 0 obj\n<</Type/XRef/Size {}/W[1 4 1]{}", id, id + 1, trailer);
        append("/DecodeParms<</Predictor 12/Columns 6>>/Filter/FlateDecode/Length {}>>\nstream\n",
               data.size());
        bytes_ += data;
        append("\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", start);
    }

private:
    [[nodiscard]] void* object_at(std::size_t id) const {
        return HPDF_Xref_GetEntry(objects_.xref(), static_cast<HPDF_UINT>(id))->obj;
    }
    [[nodiscard]] std::uint32_t offset() const { return static_cast<std::uint32_t>(bytes_.size()); }

    template <typename... Args>
    void append(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(bytes_), format, std::forward<Args>(args)...);
    }

    void write_object_stream(const std::vector<std::size_t>& ids) {
        const std::size_t stream_id = places_.size();
        places_.push_back({Place::Kind::InFile, offset(), 0});
        std::string index;
        std::string values;
        ObjectSink values_sink{objects_, values};
        for (std::size_t i = 0; i < ids.size(); ++i) {
            places_[ids[i]] = {Place::Kind::InStream, static_cast<std::uint32_t>(stream_id),
                               static_cast<std::uint32_t>(i)};
            fmt::format_to(std::back_inserter(index), "{} {} ", ids[i], values.size());
            values_sink.write(object_at(ids[i]));
            values += '\n';
        }
        const std::string data = deflated(index + values);
        append("{} 0 obj\n<</Type/ObjStm/N {}/First {}", stream_id, ids.size(), index.size());
        append("/Filter/FlateDecode/Length {}>>\nstream\n", data.size());
        bytes_ += data;
        append("\nendstream\nendobj\n");
    }

    Objects& objects_;
    ObjectSink& sink_;
    std::string& bytes_;
    std::vector<Place> places_;
};

}  // namespace

ObjectSink::ObjectSink(Objects& objects, std::string& bytes)
    : objects_{objects},
      stream_{HPDF_CallbackWriter_New(objects.xref()->mmgr, append_to_string, &bytes)} {
    if (!stream_) {
        throw ObjectError{HPDF_FAILD_TO_ALLOC_MEM};
    }
    stream_->size = static_cast<HPDF_UINT32>(bytes.size());
}

void ObjectSink::write(void* object) {
    if (const HPDF_STATUS status = HPDF_Obj_WriteValue(object, stream_.get(), nullptr);
        status != HPDF_OK) {
        throw ObjectError{status};
    }
}

void ObjectSink::write_all() {
    if (const HPDF_STATUS status = HPDF_Xref_WriteToStream(objects_.xref(), stream_.get(), nullptr);
        status != HPDF_OK) {
        throw ObjectError{status};
    }
}

void write_compressed(Objects& objects, ObjectSink& sink, std::string& bytes,
                      std::string_view trailer) {
    Packer packer{objects, sink, bytes};
    packer.write_streams();
    packer.pack_others();
    packer.write_references(trailer);
}

}  // namespace portraits::write

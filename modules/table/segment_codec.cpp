// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/segment_codec.h"

#include "table/column.h"

#include <QCoreApplication>

#include <zstd.h>

#include <bit>
#include <cstring>

namespace tessera {

namespace {

// First byte of a segment: method in the low bits, kCompressed when a Zstandard frame follows.
enum Method : std::uint8_t
{
    Constant = 0,
    Packed = 1,
    Delta = 2,
    Reals = 3,
    Texts = 4
};
constexpr std::uint8_t kCompressed = 0x80;
constexpr std::size_t kMaxTextBytes = std::size_t{1} << 30;

struct Header // little endian on every machine we build for
{
    std::int64_t base = 0;  // frame of reference, or first value of a delta segment
    std::int64_t delta = 0; // smallest zig-zag delta
    std::uint8_t width = 0; // bits a value; 0 means that all are the base
    std::uint8_t hasNulls = 0;
};
constexpr std::size_t kHeaderBytes = 18;

Error damaged()
{
    return Error{QCoreApplication::translate(
        "SegmentCodec", "A stored column is damaged (its bytes do not match its length). Restore the "
                        "project file from a copy.")};
}

void putHeader(std::string& out, const Header& header)
{
    char bytes[kHeaderBytes];
    std::memcpy(bytes, &header.base, 8);
    std::memcpy(bytes + 8, &header.delta, 8);
    bytes[16] = char(header.width);
    bytes[17] = char(header.hasNulls);
    out.append(bytes, kHeaderBytes);
}

int bitsFor(std::uint64_t range)
{
    return range == 0 ? 0 : 64 - std::countl_zero(range);
}

// Widths of 1..57 bits are packed densely; wider ones take 64.
int packedWidth(int bits)
{
    return bits > 57 ? 64 : bits;
}

void packBits(std::string& out, std::span<const std::uint64_t> values, int width)
{
    const std::size_t bytes = (values.size() * std::size_t(width) + 7) / 8;
    const std::size_t begin = out.size();
    out.resize(begin + bytes + 8);
    char* to = out.data() + begin;
    std::uint64_t buffer = 0;
    int held = 0;
    for (const std::uint64_t value : values) {
        if (width == 64) {
            std::memcpy(to, &value, 8);
            to += 8;
            continue;
        }
        buffer |= value << held;
        held += width;
        std::memcpy(to, &buffer, 8);
        const int whole = held >> 3;
        to += whole;
        buffer = whole == 8 ? 0 : buffer >> (whole * 8);
        held &= 7;
    }
    out.resize(begin + bytes);
}

template <typename Put>
bool unpackBits(std::string_view in, std::size_t count, int width, Put&& put)
{
    if (in.size() < (count * std::size_t(width) + 7) / 8)
        return false;
    const std::uint64_t mask = width == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << width) - 1;
    std::size_t bit = 0;
    std::size_t i = 0;
    // All but the last few can load eight bytes at once.
    for (; i < count && (bit >> 3) + 8 <= in.size(); ++i, bit += std::size_t(width)) {
        std::uint64_t word;
        std::memcpy(&word, in.data() + (bit >> 3), 8);
        put(i, (word >> (bit & 7)) & mask);
    }
    for (; i < count; ++i, bit += std::size_t(width)) {
        char padded[8] = {};
        std::memcpy(padded, in.data() + (bit >> 3), in.size() - (bit >> 3));
        std::uint64_t word;
        std::memcpy(&word, padded, 8);
        put(i, (word >> (bit & 7)) & mask);
    }
    return true;
}

std::uint64_t zigzag(std::uint64_t difference)
{
    return (difference << 1) ^ (0 - (difference >> 63));
}

std::uint64_t unzigzag(std::uint64_t value)
{
    return (value >> 1) ^ (0 - (value & 1));
}

// Widening to whole bytes first lets the entropy coder see the symbols; tight bit packing hides them.
QByteArray finished(Method method, const Header& header, std::span<const std::uint64_t> values,
                    Squeeze squeeze)
{
    std::string packed;
    putHeader(packed, header);
    packBits(packed, values, header.width);
    QByteArray best;
    best.append(char(method));
    best.append(packed.data(), qsizetype(packed.size()));
    if (packed.size() < 64 || squeeze == Squeeze::None)
        return best;

    Header wide = header;
    wide.width = std::uint8_t(header.width <= 8 ? 8 : header.width <= 16 ? 16 : header.width <= 32 ? 32 : 64);
    std::string plain;
    putHeader(plain, wide);
    packBits(plain, values, wide.width);
    std::string squeezed(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t size = ZSTD_compress(squeezed.data(), squeezed.size(), plain.data(), plain.size(), 1);
    if (ZSTD_isError(size) == 0 && size < packed.size() - packed.size() / 8) {
        best.clear();
        best.append(char(std::uint8_t(method) | kCompressed));
        best.append(squeezed.data(), qsizetype(size));
    }
    return best;
}

QByteArray plainBody(Method method, std::string_view body)
{
    QByteArray bytes;
    bytes.append(char(method));
    bytes.append(body.data(), qsizetype(body.size()));
    return bytes;
}

QByteArray compressedBody(Method method, std::string_view body)
{
    std::string squeezed(ZSTD_compressBound(body.size()), '\0');
    const std::size_t size = ZSTD_compress(squeezed.data(), squeezed.size(), body.data(), body.size(), 1);
    if (ZSTD_isError(size) != 0 || size >= body.size() - body.size() / 8)
        return plainBody(method, body);
    QByteArray bytes;
    bytes.append(char(std::uint8_t(method) | kCompressed));
    bytes.append(squeezed.data(), qsizetype(size));
    return bytes;
}

// The body after the first byte, decompressed when needed, of at most so many bytes; false when damaged.
bool openBody(QByteArrayView bytes, std::size_t most, std::uint8_t& method, std::string& storage,
              std::string_view& body)
{
    if (bytes.isEmpty())
        return false;
    method = std::uint8_t(bytes[0]) & std::uint8_t(~kCompressed);
    body = std::string_view(bytes.data() + 1, std::size_t(bytes.size()) - 1);
    if ((std::uint8_t(bytes[0]) & kCompressed) == 0)
        return true;
    const unsigned long long size = ZSTD_getFrameContentSize(body.data(), body.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > most)
        return false;
    storage.resize(std::size_t(size));
    const std::size_t got = ZSTD_decompress(storage.data(), storage.size(), body.data(), body.size());
    if (ZSTD_isError(got) != 0 || got != storage.size())
        return false;
    body = storage;
    return true;
}

struct Statistics
{
    std::int64_t min = INT64_MAX;
    std::int64_t max = INT64_MIN;
    std::uint32_t nulls = 0;
};

Statistics statisticsOf(std::span<const std::int64_t> values)
{
    Statistics s;
    for (const std::int64_t value : values) {
        if (value == kNullInteger) {
            ++s.nulls;
            continue;
        }
        s.min = value < s.min ? value : s.min;
        s.max = value > s.max ? value : s.max;
    }
    return s;
}

} // namespace

EncodedSegment encodeIntegers(std::span<const std::int64_t> values, Squeeze squeeze)
{
    EncodedSegment segment;
    const Statistics s = statisticsOf(values);
    segment.rows = std::uint32_t(values.size());
    segment.nulls = s.nulls;
    segment.min = s.min;
    segment.max = s.max;
    const bool known = s.min <= s.max;

    Header frame;
    frame.base = known ? s.min : 0;
    frame.hasNulls = s.nulls > 0 ? 1 : 0;
    // With nulls, 0 stands for unknown and every known value is one higher.
    const std::uint64_t range = known ? std::uint64_t(s.max) - std::uint64_t(s.min) : 0;
    const int frameBits =
        packedWidth(bitsFor(frame.hasNulls != 0 && range != ~std::uint64_t{0} ? range + 1 : range));
    frame.width = std::uint8_t(frameBits);
    std::vector<std::uint64_t> packed(values.size());

    if (frame.hasNulls == 0 && values.size() > 1 && frameBits > 2) {
        std::uint64_t all = 0;
        std::uint64_t low = ~std::uint64_t{0};
        for (std::size_t i = 1; i < values.size(); ++i) {
            packed[i] = zigzag(std::uint64_t(values[i]) - std::uint64_t(values[i - 1]));
            all |= packed[i];
            low = packed[i] < low ? packed[i] : low;
        }
        // Deltas pay when most are small even if a few (between people) are wide: judge by the mean of their
        // bits.
        std::uint64_t bits = 0;
        for (std::size_t i = 1; i < values.size(); ++i)
            bits += std::uint64_t(bitsFor(packed[i]));
        if (packedWidth(bitsFor(all)) < frameBits ||
            bits + values.size() < values.size() * std::uint64_t(frameBits) * 3 / 4) {
            Header header;
            header.base = values[0];
            header.width = std::uint8_t(packedWidth(bitsFor(all)));
            segment.bytes = finished(Delta, header, std::span(packed).subspan(1), squeeze);
        }
    }
    const std::uint64_t shift = frame.hasNulls;
    for (std::size_t i = 0; i < values.size(); ++i)
        packed[i] =
            values[i] == kNullInteger ? 0 : std::uint64_t(values[i]) - std::uint64_t(frame.base) + shift;
    QByteArray framed = finished(frameBits == 0 ? Constant : Packed, frame, packed, squeeze);
    if (segment.bytes.isEmpty() || framed.size() <= segment.bytes.size())
        segment.bytes = std::move(framed);
    return segment;
}

Result<void> decodeIntegers(QByteArrayView bytes, std::span<std::int64_t> values)
{
    std::string storage;
    std::string_view body;
    std::uint8_t method = 0;
    const std::size_t most = kHeaderBytes + 8 * values.size();
    if (!openBody(bytes, most, method, storage, body) || body.size() < kHeaderBytes)
        return damaged();
    Header header;
    std::memcpy(&header.base, body.data(), 8);
    header.width = std::uint8_t(body[16]);
    header.hasNulls = std::uint8_t(body[17]);
    body.remove_prefix(kHeaderBytes);
    if (header.width > 57 && header.width != 64)
        return damaged();
    const auto base = std::uint64_t(header.base);
    if (method == Constant && header.hasNulls == 0) {
        std::fill(values.begin(), values.end(), header.base);
        return {};
    }
    if (method == Constant || method == Packed) {
        const bool nulls = header.hasNulls != 0;
        if (method == Constant) // every value unknown
            std::fill(values.begin(), values.end(), kNullInteger);
        else if (!unpackBits(body, values.size(), header.width, [&](std::size_t i, std::uint64_t value) {
                     values[i] = nulls ? (value == 0 ? kNullInteger : std::int64_t(base + value - 1))
                                       : std::int64_t(base + value);
                 }))
            return damaged();
        return {};
    }
    if (method != Delta || values.empty())
        return damaged();
    std::uint64_t running = base;
    values[0] = header.base;
    const bool whole =
        unpackBits(body, values.size() - 1, header.width, [&](std::size_t i, std::uint64_t value) {
            running += unzigzag(value);
            values[i + 1] = std::int64_t(running);
        });
    return whole ? Result<void>() : Result<void>(damaged());
}

EncodedSegment encodeReals(std::span<const double> values, Squeeze squeeze)
{
    EncodedSegment segment;
    segment.rows = std::uint32_t(values.size());
    segment.min = 1;
    segment.max = 0;
    for (const double value : values)
        segment.nulls += value != value ? 1U : 0U;
    const std::string_view body(reinterpret_cast<const char*>(values.data()), values.size_bytes());
    segment.bytes = squeeze == Squeeze::None ? plainBody(Reals, body) : compressedBody(Reals, body);
    return segment;
}

Result<void> decodeReals(QByteArrayView bytes, std::span<double> values)
{
    std::string storage;
    std::string_view body;
    std::uint8_t method = 0;
    if (!openBody(bytes, values.size_bytes(), method, storage, body) || method != Reals ||
        body.size() != values.size_bytes())
        return damaged();
    if (!values.empty())
        std::memcpy(values.data(), body.data(), body.size());
    return {};
}

QByteArray encodeTexts(std::span<const std::string_view> texts)
{
    // Lengths (one to five bytes each, seven bits a byte) first, then all characters: both compress better
    // apart.
    std::string body;
    for (const std::string_view text : texts) {
        std::size_t length = text.size();
        for (; length >= 0x80; length >>= 7)
            body.push_back(char(length | 0x80));
        body.push_back(char(length));
    }
    for (const std::string_view text : texts)
        body.append(text);
    return compressedBody(Texts, body);
}

Result<void> decodeTexts(QByteArrayView bytes, std::size_t count,
                         const std::function<void(std::string_view)>& append)
{
    std::string storage;
    std::string_view body;
    std::uint8_t method = 0;
    if (!openBody(bytes, kMaxTextBytes, method, storage, body) || method != Texts || body.size() < count)
        return damaged();
    std::vector<std::size_t> lengths(count);
    std::size_t at = 0;
    std::size_t total = 0;
    for (std::size_t& length : lengths) {
        int shift = 0;
        for (;; ++at, shift += 7) {
            if (at >= body.size() || shift > 35)
                return damaged();
            length |= std::size_t(std::uint8_t(body[at]) & 0x7F) << shift;
            if ((std::uint8_t(body[at]) & 0x80) == 0)
                break;
        }
        ++at;
        total += length;
    }
    if (body.size() - at != total)
        return damaged();
    for (const std::size_t length : lengths) {
        append(body.substr(at, length));
        at += length;
    }
    return {};
}

} // namespace tessera

// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/internal/kind_detector.h"

#include "base/phone_number.h"
#include "base/text.h"
#include "ingest/internal/cell_tests.h"
#include "ingest/internal/marked_number.h"
#include "ingest/internal/places.h"
#include "ingest/internal/texts.h"
#include "ingest/internal/time_guess.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace tessera {

namespace {

constexpr std::size_t kProbe = 200;

bool isPhoneByHeader(const CellText& cell)
{
    return cell.digits >= 3 && phoneShape(cell.text) != PhoneShape::None;
}

// Without a header a run of digits is a phone number only when it is a mobile, or begins like a landline.
bool isPhoneByLook(const CellText& cell)
{
    if (cell.isDigits())
        return isPlainMainlandMobile(cell.text) || (cell.text[0] == '0' && cell.text.size() >= 10 &&
                                                    cell.text.size() <= 16 && isPhoneByHeader(cell));
    // The library is slow, and dates and amounts are many: 2026-05-31 begins like no number.
    const char first = cell.text[0];
    const bool isMasked = cell.text.find('*') != std::string_view::npos;
    const bool mayBe = first == '+' || first == '0' || first == '(' ||
                       (first == '1' && (cell.digits >= 11 || isMasked)) ||
                       (first == '8' && cell.digits >= 12);
    return mayBe && cell.digits >= 7 && cell.letters == 0 &&
           cell.text.find_first_of("/:") == std::string_view::npos && isPhoneByHeader(cell);
}

// Digits, or full-width ones.
bool hasFigures(const CellText& cell)
{
    return cell.digits > 0 || cell.text.find("\xEF\xBC") != std::string_view::npos;
}

bool isIntegerCell(const CellText& cell)
{
    const bool signs = cell.text.starts_with('-') || cell.text.starts_with('+');
    const std::string_view digits = cell.text.substr(signs ? 1 : 0);
    return !digits.empty() && cell.digits == digits.size() && digits.size() <= 15 &&
           (digits.size() == 1 || digits[0] != '0');
}

bool isDecimalCell(const CellText& cell)
{
    if (!hasFigures(cell) ||
        (cell.isDigits() && (cell.text.size() > 15 || (cell.text.size() > 1 && cell.text[0] == '0'))))
        return false;
    if (parseReal(cell.text))
        return true;
    const std::optional<MarkedNumber> number = parseMarkedNumber(cell.text);
    return number && number->percent == 0 && number->currency.empty();
}

bool isMoneyCell(const CellText& cell)
{
    if (!hasFigures(cell) || (cell.isDigits() && cell.text.size() > 15))
        return false;
    return parseMoney(cell.text, {}).has_value();
}

bool isPercentCell(const CellText& cell)
{
    const bool mayBe = cell.high >= 3 || cell.text == "0" || cell.text.ends_with('%');
    return mayBe && hasFigures(cell) && parsePercent(cell.text).has_value();
}

bool isLatitude(const CellText& cell)
{
    return isDegrees(cell, 90);
}

bool isLongitude(const CellText& cell)
{
    return isDegrees(cell, 180);
}

bool isProvinceCell(const CellText& cell)
{
    return cell.digits == 0 && isProvince(cell.text);
}

bool isCityCell(const CellText& cell)
{
    return cell.digits == 0 && isCity(cell.text);
}

bool isDistrictCell(const CellText& cell)
{
    return cell.digits == 0 && isDistrict(cell.text);
}

bool isBooleanWord(const CellText& cell)
{
    return booleanForm(cell) == 1;
}

bool isBooleanByHeader(const CellText& cell)
{
    return booleanForm(cell) != 0;
}

struct KindTest
{
    ValueKind kind;
    bool (*fits)(const CellText&);
    double special;                           // confidence in a long column in which every cell fits
    double share = 0.8;                       // of the cells that must fit without the header's word
    std::size_t distinct = 1;                 // different fitting cells needed without it
    bool byHeader = false;                    // only with the header's word
    bool weak = false;                        // not against the header's word
    bool (*named)(const CellText&) = nullptr; // the test when the header says so
};

// The most special first: what passes an earlier test is nothing that a later one names.
constexpr std::array kKindTests = {
    KindTest{ValueKind::IdCard, isIdCard, 0.99},
    KindTest{ValueKind::CreditCode, isCreditCode, 0.99},
    KindTest{ValueKind::Email, isEmailText, 0.99},
    KindTest{ValueKind::Url, isUrl, 0.99},
    KindTest{ValueKind::IpAddress, isIpAddress, 0.98},
    KindTest{ValueKind::Coordinates, isCoordinates, 0.97},
    KindTest{ValueKind::UnionId, isWechatId, 0.9, 0.8, 1, true},
    KindTest{ValueKind::OpenId, isWechatId, 0.88},
    KindTest{ValueKind::HashedId, isHashedId, 0.93},
    KindTest{ValueKind::DeviceId, isDeviceId, 0.9},
    KindTest{ValueKind::Imei, isImei, 0.93, 0.9, 4, false, true},
    KindTest{ValueKind::Phone, isPhoneByLook, 0.96, 0.8, 1, false, true, isPhoneByHeader},
    KindTest{ValueKind::Percent, isPercentCell, 0.97, 0.9},
    KindTest{ValueKind::Money, isMoneyCell, 0.96, 0.9},
    KindTest{ValueKind::Duration, isDuration, 0.9, 0.9},
    KindTest{ValueKind::Province, isProvinceCell, 0.97},
    KindTest{ValueKind::City, isCityCell, 0.95},
    KindTest{ValueKind::District, isDistrictCell, 0.8, 0.9, 3},
    KindTest{ValueKind::Boolean, isBooleanWord, 0.93, 0.95, 1, false, false, isBooleanByHeader},
    KindTest{ValueKind::BankCard, isBankCard, 0.85, 0.95, 5, false, true},
    KindTest{ValueKind::Postcode, isPostcode, 0.85, 0.8, 1, true},
    KindTest{ValueKind::Latitude, isLatitude, 0.85, 0.9, 1, true},
    KindTest{ValueKind::Longitude, isLongitude, 0.85, 0.9, 1, true},
    KindTest{ValueKind::LongNumber, isLongNumber, 0.85, 0.8, 1, false, true},
    KindTest{ValueKind::Integer, isIntegerCell, 0.95, 0.9},
    KindTest{ValueKind::Decimal, isDecimalCell, 0.95, 0.9}};

struct Cells
{
    std::vector<CellText> filled;
    std::vector<std::string_view> texts;
    std::size_t distinct = 0;
    std::size_t characters = 0;
};

Cells cellsOf(std::span<const std::string> values)
{
    Cells cells;
    std::unordered_set<std::string_view> seen;
    for (const std::string& value : values) {
        const std::string_view text = trimmed(value);
        if (text.empty())
            continue;
        seen.insert(text);
        cells.texts.push_back(text);
        const CellText& cell = cells.filled.emplace_back(text);
        cells.characters += text.size() - cell.high + cell.high / 3; // Chinese takes three bytes
    }
    cells.distinct = seen.size();
    return cells;
}

// The detection of one column.
class KindFinder
{
public:
    KindFinder(const QString& header, const HeaderMeaning* meaning, const Cells& cells, bool isNamed)
        : m_header(header)
        , m_meaning(meaning)
        , m_cells(cells)
        , m_isNamed(isNamed)
    {
        m_finding.verdict.filled = std::int64_t(cells.filled.size());
        m_finding.verdict.distinct = std::int64_t(cells.distinct);
    }

    KindFinding find()
    {
        if (m_cells.filled.empty())
            return m_finding;
        if (!takeDamaged() && !takeByHeader() && !takeTime() && !takeByLook())
            takeText();
        return m_finding;
    }

private:
    [[nodiscard]] bool isSupported(ValueKind kind) const
    {
        return m_meaning != nullptr && m_meaning->supports(kind);
    }

    [[nodiscard]] std::size_t fittingOf(bool (*fits)(const CellText&)) const
    {
        return std::size_t(std::ranges::count_if(m_cells.filled, fits));
    }

    // Whether so many cells of a few taken here and there pass that counting all is worth the time.
    [[nodiscard]] bool isCandidate(bool (*fits)(const CellText&), double share) const
    {
        const std::size_t step = std::max<std::size_t>(1, m_cells.filled.size() / kProbe);
        std::size_t probed = 0;
        std::size_t found = 0;
        for (std::size_t i = 0; i < m_cells.filled.size(); i += step, ++probed)
            found += fits(m_cells.filled[i]) ? 1 : 0;
        return double(found) >= 0.8 * share * double(probed);
    }

    void settle(ValueKind kind, double special, std::size_t fitting, bool (*fits)(const CellText&))
    {
        KindVerdict& verdict = m_finding.verdict;
        verdict.kind = kind;
        verdict.fitting = std::int64_t(fitting);
        const auto filled = double(m_cells.filled.size());
        const bool contradicts = m_meaning != nullptr && !m_meaning->kinds.empty() && !isSupported(kind);
        if (isSupported(kind))
            special = 1 - (1 - special) * 0.3;
        else if (contradicts)
            special *= 0.8;
        // One or two cells are no column: 2 of 2 are less than 200 of 200.
        verdict.confidence = double(fitting) / filled * special * filled / (filled + 0.3);
        m_evidence.prepend(IngestText::tr("%1: %2 of %3 filled cells")
                               .arg(valueKindTitle(kind))
                               .arg(fitting)
                               .arg(m_cells.filled.size()));
        if (isSupported(kind))
            m_evidence.append(IngestText::tr("the header \"%1\" says so").arg(m_header));
        else if (contradicts)
            m_evidence.append(IngestText::tr("the header \"%1\" says otherwise").arg(m_header));
        verdict.evidence = m_evidence.join(QStringLiteral("; "));
        if (fits == nullptr)
            return;
        for (const CellText& cell : m_cells.filled) {
            if (verdict.exceptions.size() >= KindVerdict::kExceptions ||
                std::size_t(verdict.exceptions.size()) + fitting >= m_cells.filled.size())
                break;
            if (!fits(cell))
                addException(cell.text);
        }
    }

    void addException(std::string_view text)
    {
        const QString shown = toQString(text.substr(0, 100));
        QStringList& exceptions = m_finding.verdict.exceptions;
        if (exceptions.size() < KindVerdict::kExceptions && !exceptions.contains(shown))
            exceptions.append(shown);
    }

    // Numbers of which a spreadsheet kept fifteen digits or wrote the power.
    bool takeDamaged()
    {
        static const auto isDamaged = [](const CellText& cell) {
            return isScientific(cell) || isRoundedNumber(cell);
        };
        std::size_t scientific = 0;
        std::size_t rounded = 0;
        std::size_t zeros = 0; // behind the fifteenth digit: one is 0 by chance in one of ten
        std::size_t long16 = 0;
        std::size_t whole = 0; // eleven digits and more
        for (const CellText& cell : m_cells.filled) {
            const bool isLong = cell.isDigits() && cell.text.size() >= 11;
            whole += isLong ? 1 : 0;
            long16 += isLong && cell.text.size() >= 16 ? 1 : 0;
            scientific += !isLong && isScientific(cell) ? 1 : 0;
            if (isLong && isRoundedNumber(cell)) {
                ++rounded;
                zeros += cell.text.size() - 15;
            }
        }
        constexpr std::size_t kUnlikelyZeros = 5;
        if (rounded * 10 < long16 * 9 || zeros < kUnlikelyZeros || m_cells.distinct < 2)
            rounded = 0;
        const bool isQuantity = isSupported(ValueKind::Money) || isSupported(ValueKind::Decimal);
        const bool isName =
            m_meaning != nullptr && (m_meaning->role == ColumnRole::Identifier ||
                                     isSupported(ValueKind::LongNumber) || isSupported(ValueKind::Phone));
        if (isQuantity || (!isName && (scientific + whole) * 10 < m_cells.filled.size() * 9))
            scientific = 0;
        if (scientific + rounded == 0)
            return false;
        m_evidence.append(
            IngestText::tr("%n number(s) have lost digits in a spreadsheet (1.38E+10, or zeros behind the "
                           "fifteenth digit): take them from the source again, as text",
                           nullptr, int(scientific + rounded)));
        if ((scientific + rounded) * 2 < m_cells.filled.size())
            return false; // the others say what the column is; this stays in the evidence
        settle(ValueKind::DamagedNumber, 0.9, scientific + rounded, isDamaged);
        return true;
    }

    // What else a kind asks for, beside the share of cells that fit.
    [[nodiscard]] bool isMeant(ValueKind kind) const
    {
        const auto share = [&](auto has) {
            return double(std::ranges::count_if(m_cells.filled, has)) / double(m_cells.filled.size());
        };
        if (kind == ValueKind::Percent)
            return share([](const CellText& cell) {
                       return cell.text.find('%') != std::string_view::npos || cell.high >= 3;
                   }) >= 0.5;
        if (kind == ValueKind::Money && !isSupported(kind))
            return share([](const CellText& cell) {
                       return mayHaveCurrency(cell) && hasCurrency(cell.text);
                   }) >= 0.2;
        return true;
    }

    // Nearly all amounts are plain, and need no second look.
    static bool mayHaveCurrency(const CellText& cell)
    {
        return cell.letters + cell.high > 0 || cell.text.find('$') != std::string_view::npos;
    }

    static bool hasCurrency(std::string_view text)
    {
        const std::optional<MarkedNumber> number = parseMarkedNumber(text);
        return number && !number->currency.empty();
    }

    void settleBy(const KindTest& test, std::size_t fitting)
    {
        const auto fits = isSupported(test.kind) && test.named != nullptr ? test.named : test.fits;
        if (test.kind == ValueKind::Phone)
            describePhones();
        if (test.kind == ValueKind::Money)
            describeCurrency();
        settle(test.kind, test.special, fitting, fits);
    }

    // The kinds that the header names, when half of the cells agree.
    bool takeByHeader()
    {
        if (m_meaning == nullptr)
            return false;
        bool hasTest = false;
        std::size_t most = 0;
        for (const ValueKind kind : m_meaning->kinds) {
            if ((kind == ValueKind::Date || kind == ValueKind::Time) && takeTime())
                return true;
            const auto test = std::ranges::find(kKindTests, kind, &KindTest::kind);
            if (test == kKindTests.end())
                continue;
            const auto fits = test->named != nullptr ? test->named : test->fits;
            constexpr double kHalf = 0.5;
            const bool isNumber = kind == ValueKind::Integer || kind == ValueKind::Decimal ||
                                  kind == ValueKind::Money || kind == ValueKind::Percent;
            const double needed = isNumber ? test->share : kHalf;
            hasTest = true;
            if (!isCandidate(fits, needed) || !isMeant(kind)) {
                most = std::max(most, isCandidate(fits, 0.25) ? std::size_t(1) : 0);
                continue;
            }
            const std::size_t fitting = fittingOf(fits);
            most = std::max(most, fitting);
            if (double(fitting) < needed * double(m_cells.filled.size()))
                continue;
            settleBy(*test, fitting);
            return true;
        }
        m_finding.headerIsRefuted = hasTest && most == 0;
        return false;
    }

    bool takeTime()
    {
        const bool timeWord = isSupported(ValueKind::Time);
        const TimeNumbers numbers = timeWord     ? TimeNumbers::All
                                    : !m_isNamed ? TimeNumbers::UnixAndCompact
                                                 : TimeNumbers::None;
        const std::optional<TimeVerdict> times = guessTimes(m_cells.texts, numbers, timeWord ? 0.5 : 0.95);
        if (!times)
            return false;
        QStringList formats;
        for (const TimeFormat format : times->formats)
            formats.append(timeFormatName(format));
        m_evidence.append(formats.size() == 1
                              ? IngestText::tr("written as %1").arg(formats.front())
                              : IngestText::tr("written in several ways, tried in this order: %1")
                                    .arg(formats.join(QStringLiteral(", "))));
        if (!times->decision.isEmpty())
            m_evidence.append(times->decision);
        m_finding.times = times->formats;
        m_finding.verdict.decision = times->decision;
        for (const TimeFormat order : times->orders)
            m_finding.verdict.choices.append(timeFormatName(order));
        settle(times->daysOnly == times->fitting ? ValueKind::Date : ValueKind::Time, 0.97, times->fitting,
               nullptr);
        if (!times->decision.isEmpty())
            m_finding.verdict.confidence *= 0.5;
        for (const std::size_t at : times->misfits)
            addException(m_cells.texts[at]);
        return true;
    }

    bool takeByLook()
    {
        const bool namesOthers = m_meaning != nullptr && !m_meaning->kinds.empty();
        for (const KindTest& test : kKindTests) {
            if (test.byHeader || (test.weak && namesOthers) || !isCandidate(test.fits, test.share) ||
                !isMeant(test.kind))
                continue;
            const std::size_t fitting = fittingOf(test.fits);
            if (double(fitting) < test.share * double(m_cells.filled.size()))
                continue;
            if (test.distinct > 1 && distinctOf(test.fits) < test.distinct)
                continue;
            settleBy(test, fitting);
            return true;
        }
        return false;
    }

    [[nodiscard]] std::size_t distinctOf(bool (*fits)(const CellText&)) const
    {
        std::unordered_set<std::string_view> seen;
        for (const CellText& cell : m_cells.filled)
            if (fits(cell))
                seen.insert(cell.text);
        return seen.size();
    }

    void describePhones()
    {
        std::map<PhoneShape, std::size_t> shapes;
        for (const CellText& cell : m_cells.filled)
            ++shapes[isPlainMainlandMobile(cell.text) ? PhoneShape::Mobile : phoneShape(cell.text)];
        if (shapes[PhoneShape::Masked] > 0)
            m_evidence.append(IngestText::tr("%n masked number(s) can join nobody", nullptr,
                                             int(shapes[PhoneShape::Masked])));
        if (shapes[PhoneShape::Extension] > 0)
            m_evidence.append(IngestText::tr("%n virtual number(s) with an extension can join nobody",
                                             nullptr, int(shapes[PhoneShape::Extension])));
        if (shapes[PhoneShape::Landline] > 0)
            m_evidence.append(IngestText::tr("%n landline(s)", nullptr, int(shapes[PhoneShape::Landline])));
        if (shapes[PhoneShape::Abroad] > 0)
            m_evidence.append(
                IngestText::tr("%n number(s) of other countries", nullptr, int(shapes[PhoneShape::Abroad])));
    }

    // The currency by the marks of the cells; $ and ¥ alone by the header, else dollars of the United States
    // and renminbi.
    void describeCurrency()
    {
        std::map<std::string_view, std::size_t> marks;
        for (const CellText& cell : m_cells.filled) {
            if (!mayHaveCurrency(cell))
                continue;
            if (const auto number = parseMarkedNumber(cell.text); number && !number->currency.empty())
                ++marks[number->currency];
        }
        KindVerdict& verdict = m_finding.verdict;
        const std::string named = currencyInHeader(toUtf8(m_header));
        std::vector<std::string_view> codes;
        for (const auto& [mark, count] : marks) {
            const std::string_view code = isMarkOfCurrency(mark, named) ? std::string_view(named)
                                          : mark == "$"                 ? std::string_view("USD")
                                          : mark == "¥"                 ? std::string_view("CNY")
                                                                        : mark;
            if (std::ranges::find(codes, code) == codes.end())
                codes.push_back(code);
        }
        if (codes.empty() && !named.empty())
            codes.push_back(named);
        if (codes.size() == 1) {
            verdict.currency = toQString(codes.front());
            m_evidence.append(IngestText::tr("in %1").arg(verdict.currency));
        } else if (codes.size() > 1) {
            QStringList list;
            for (const std::string_view code : codes)
                list.append(toQString(code));
            verdict.decision =
                IngestText::tr(
                    "The amounts are in several currencies (%1), which cannot be added. Cut the file by "
                    "currency, or choose the one to keep: the others are rejected.")
                    .arg(list.join(QStringLiteral(", ")));
            verdict.choices = list;
            m_evidence.append(verdict.decision);
        }
    }

    void takeText()
    {
        constexpr std::size_t kFewWords = 50;
        constexpr std::size_t kLongText = 20; // characters on average
        const std::size_t filled = m_cells.filled.size();
        if (m_cells.distinct <= kFewWords && filled >= 2 * m_cells.distinct)
            settle(ValueKind::Enumeration, 0.9, filled, nullptr);
        else if (filled >= 5 && m_cells.characters >= kLongText * filled &&
                 m_cells.distinct * 10 >= filled * 7)
            settle(ValueKind::FreeText, 0.8, filled, nullptr);
        else
            settle(ValueKind::Text, 0.7, filled, nullptr);
    }

    const QString& m_header;
    const HeaderMeaning* m_meaning;
    const Cells& m_cells;
    bool m_isNamed;
    KindFinding m_finding;
    QStringList m_evidence;
};

} // namespace

KindFinding findKind(const QString& header, const HeaderMeaning* meaning, std::span<const std::string> cells,
                     bool isNamed)
{
    const Cells gathered = cellsOf(cells);
    return KindFinder(header, meaning, gathered, isNamed).find();
}

} // namespace tessera

#include "codebook/code_tree_model.h"

#include "common/strings.h"
#include "common/theme.h"
#include "reading/transcript_view.h"

#include "kith/model/piles.h"
#include "kith/model/wording.h"

#include <QFont>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace kith::workbench {
namespace {

constexpr std::array layersInForm{"factor",   "role",       "attitude",      "intention",
                                  "activity", "technology", "orchestration", "skill"};

QPolygonF corners(int count, double turned, const QPointF& middle, double radius) {
    QPolygonF polygon;
    constexpr double full = 6.283185307179586;
    for (int i = 0; i < count; ++i) {
        const double angle = turned + full * i / count;
        polygon << middle + QPointF(std::sin(angle), -std::cos(angle)) * radius;
    }
    return polygon;
}

void drawForm(QPainter& painter, const std::string& layer, double size) {
    const QPointF middle(size / 2, size / 2);
    const double radius = size / 2 - 1;
    const auto form = std::find(layersInForm.begin(), layersInForm.end(), layer) - layersInForm.begin();
    switch (form) {
    case 0:
        painter.drawEllipse(middle, radius, radius);
        break;
    case 1:
        painter.drawRect(QRectF(1.5, 1.5, size - 3, size - 3));
        break;
    case 2:
        painter.drawPolygon(corners(4, 0, middle, radius + 0.5));
        break;
    case 3:
        painter.drawPolygon(corners(3, 0, middle + QPointF(0, 1.5), radius + 0.5));
        break;
    case 4:
        painter.drawPolygon(corners(3, 3.14159265, middle - QPointF(0, 1.5), radius + 0.5));
        break;
    case 5:
        painter.drawPolygon(corners(6, 0, middle, radius));
        break;
    case 6:
        painter.drawPolygon(corners(5, 0, middle, radius));
        break;
    case 7:
        painter.drawRoundedRect(QRectF(1, size / 4, size - 2, size / 2), size / 4, size / 4);
        break;
    default:
        painter.drawRect(QRectF(1, size / 3, size - 2, size / 3));
    }
}

const CodeText& textIn(const Code& code, const std::string& language) {
    static const CodeText none;
    for (const std::string& wanted : {language, std::string("en")})
        if (const auto text = code.texts.find(wanted); text != code.texts.end()) return text->second;
    return code.texts.empty() ? none : code.texts.begin()->second;
}

QString firstLarge(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

} // namespace

QIcon codeSwatch(const Code& code, int size) {
    QPixmap picture(size * 2, size * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::codeColour(code.colour));
    if (code.retired != 0) {
        painter.setPen(QPen(theme::codeColour(code.colour), 1.5));
        painter.setBrush(Qt::NoBrush);
    }
    drawForm(painter, code.layer, size);
    return QIcon(picture);
}

CodeTreeModel::Rows CodeTreeModel::arranged(const Codebook& codebook, const Protocol& protocol,
                                            const std::string& language) {
    Rows rows(1);
    std::map<QString, int> known;
    const auto add = [&](int above, Row row) {
        row.above = above;
        row.place = static_cast<int>(rows[static_cast<std::size_t>(above)].below.size());
        const int number = static_cast<int>(rows.size());
        rows[static_cast<std::size_t>(above)].below.push_back(number);
        known[row.id] = number;
        rows.push_back(std::move(row));
        return number;
    };
    const auto heading = [&](int above, const QString& id, std::string_view list, const std::string& value,
                             const std::string& layer, const std::string& group) {
        if (const auto there = known.find(id); there != known.end()) return there->second;
        Row row;
        row.id = id;
        row.heading = firstLarge(toQString(wordingOf(protocol, list, value, language)));
        row.layer = layer;
        row.group = group;
        return add(above, std::move(row));
    };
    std::map<std::string, const Code*> byName;
    for (const Code& code : codebook.codes)
        if (code.retired == 0) byName[code.name] = &code;
    // Codes below others come after these, whatever their order; a ring of parents, which no edit makes, would end
    // here.
    std::map<std::string, int> placed;
    const std::function<int(const Code&, int)> place = [&](const Code& code, int depth) -> int {
        if (code.retired == 0)
            if (const auto there = placed.find(code.name); there != placed.end()) return there->second;
        const auto parent = code.retired == 0 ? byName.find(code.parent) : byName.end();
        int above = 0;
        if (parent != byName.end() && depth < 50) {
            above = place(*parent->second, depth + 1);
        } else {
            const QString layerId = QStringLiteral("layer:") + toQString(code.layer);
            above = heading(0, layerId, "code-layer", code.layer, code.layer, {});
            if (!code.group.empty())
                above = heading(above, layerId + QStringLiteral("/") + toQString(code.group), "group", code.group,
                                code.layer, code.group);
        }
        Row row;
        row.id = QStringLiteral("code:") + toQString(code.key.uuid.toString());
        row.heading = toQString(code.label(language));
        row.layer = code.layer;
        row.group = code.group;
        row.code = code;
        const int number = add(above, std::move(row));
        if (code.retired == 0) placed[code.name] = number;
        return number;
    };
    for (const Code& code : codebook.codes)
        if (!isPile(code)) place(code, 0);
    return rows;
}

void CodeTreeModel::setCodebook(const Codebook& codebook, const Protocol& protocol, const std::string& language) {
    Rows rows = arranged(codebook, protocol, language);
    const bool same = rows.size() == rows_.size() &&
                      std::equal(rows.begin(), rows.end(), rows_.begin(), [](const Row& a, const Row& b) {
                          return a.id == b.id && a.above == b.above && a.place == b.place;
                      });
    language_ = language;
    if (!same) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
        return;
    }
    rows_ = std::move(rows);
    for (std::size_t i = 1; i < rows_.size(); ++i) {
        const QModelIndex first = indexAt(static_cast<int>(i));
        Q_EMIT dataChanged(first, first.siblingAtColumn(Columns - 1));
    }
}

void CodeTreeModel::setCounts(const std::vector<std::pair<CodeKey, std::int64_t>>& counts) {
    std::map<CodeKey, std::int64_t> fresh(counts.begin(), counts.end());
    if (fresh == counts_) return;
    counts_ = std::move(fresh);
    for (std::size_t i = 1; i < rows_.size(); ++i) {
        const QModelIndex changed = createIndex(rows_[i].place, Codings, static_cast<quintptr>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

const CodeTreeModel::Row* CodeTreeModel::rowAt(const QModelIndex& index) const {
    return index.isValid() && index.model() == this ? &rows_[index.internalId()] : nullptr;
}

QModelIndex CodeTreeModel::indexAt(int number) const {
    return createIndex(rows_[static_cast<std::size_t>(number)].place, 0, static_cast<quintptr>(number));
}

const Code* CodeTreeModel::codeAt(const QModelIndex& index) const {
    const Row* row = rowAt(index);
    return row && row->code.key ? &row->code : nullptr;
}

QModelIndex CodeTreeModel::indexOf(CodeKey code) const {
    return indexOf(QStringLiteral("code:") + toQString(code.uuid.toString()));
}

QModelIndex CodeTreeModel::indexOf(const QString& id) const {
    for (std::size_t i = 1; i < rows_.size(); ++i)
        if (rows_[i].id == id) return indexAt(static_cast<int>(i));
    return {};
}

std::pair<std::string, std::string> CodeTreeModel::placeOf(const QModelIndex& index) const {
    const Row* row = rowAt(index);
    return row ? std::pair(row->layer, row->group) : std::pair<std::string, std::string>();
}

QModelIndex CodeTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (rows_.empty() || row < 0 || column < 0 || column >= Columns || parent.column() > 0) return {};
    const Row& above = parent.isValid() ? rows_[parent.internalId()] : rows_.front();
    if (row >= static_cast<int>(above.below.size())) return {};
    return createIndex(row, column, static_cast<quintptr>(above.below[static_cast<std::size_t>(row)]));
}

QModelIndex CodeTreeModel::parent(const QModelIndex& index) const {
    const Row* row = rowAt(index);
    return !row || row->above <= 0 ? QModelIndex() : indexAt(row->above);
}

int CodeTreeModel::rowCount(const QModelIndex& parent) const {
    if (rows_.empty() || parent.column() > 0) return 0;
    return static_cast<int>((parent.isValid() ? rows_[parent.internalId()] : rows_.front()).below.size());
}

int CodeTreeModel::columnCount(const QModelIndex&) const {
    return Columns;
}

std::int64_t CodeTreeModel::codingsOf(const Row& row) const {
    if (row.code.key) {
        const auto count = counts_.find(row.code.key);
        return count == counts_.end() ? 0 : count->second;
    }
    std::int64_t sum = 0;
    const std::function<void(const Row&)> add = [&](const Row& each) {
        for (const int number : each.below) {
            const Row& below = rows_[static_cast<std::size_t>(number)];
            if (below.code.key) sum += codingsOf(below);
            add(below);
        }
    };
    add(row);
    return sum;
}

QString CodeTreeModel::tip(const Code& code) const {
    const CodeText& text = textIn(code, language_);
    QStringList lines(QStringLiteral("<b>%1</b> (%2)")
                          .arg(toQString(code.label(language_)).toHtmlEscaped(), toQString(code.name).toHtmlEscaped()));
    const std::string& says = text.full.empty() ? text.brief : text.full;
    if (!says.empty()) lines += toQString(says).toHtmlEscaped();
    if (!text.whenNot.empty()) lines += tr("Not when: %1").arg(toQString(text.whenNot).toHtmlEscaped());
    if (!code.shortcut.empty()) lines += tr("Key: %1").arg(toQString(code.shortcut).toHtmlEscaped());
    if (code.retired != 0) lines += tr("Retired in version %1 of the codebook").arg(code.retired);
    return lines.join(QStringLiteral("<br>"));
}

QVariant CodeTreeModel::data(const QModelIndex& index, int role) const {
    const Row* row = rowAt(index);
    if (!row) return {};
    const bool isCode = static_cast<bool>(row->code.key);
    switch (role) {
    case IdRole:
        return row->id;
    case RetiredRole:
        return isCode && row->code.retired != 0;
    case WordsRole: {
        if (!isCode) return row->heading;
        const CodeText& text = textIn(row->code, language_);
        return row->heading + QLatin1Char('\n') + toQString(row->code.name) + QLatin1Char('\n') + toQString(text.brief);
    }
    case Qt::DisplayRole:
        if (index.column() == Name)
            return isCode && row->code.retired != 0 ? tr("%1 (retired)").arg(row->heading) : row->heading;
        if (index.column() == Shortcut) return toQString(row->code.shortcut);
        if (const std::int64_t codings = codingsOf(*row); codings > 0 || isCode)
            return QVariant::fromValue<qlonglong>(codings);
        return {};
    case Qt::DecorationRole:
        return isCode && index.column() == Name ? QVariant(codeSwatch(row->code)) : QVariant();
    case Qt::ToolTipRole:
        return isCode ? QVariant(tip(row->code)) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Shortcut && !row->code.shortcut.empty())
            return tr("Key %1").arg(toQString(row->code.shortcut));
        if (index.column() == Codings) return tr("%n coding(s)", nullptr, static_cast<int>(codingsOf(*row)));
        return data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole:
        if (index.column() != Name || (isCode && row->code.retired != 0)) return theme::quiet();
        return {};
    case Qt::FontRole:
        if (isCode || index.column() != Name || row->above != 0) return {};
        {
            QFont font;
            font.setBold(true);
            return font;
        }
    default:
        return {};
    }
}

QVariant CodeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == Name ? tr("Code") : section == Shortcut ? tr("Key") : tr("Codings");
}

Qt::ItemFlags CodeTreeModel::flags(const QModelIndex& index) const {
    const Row* row = rowAt(index);
    if (!row) return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (row->code.key && row->code.retired == 0) flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList CodeTreeModel::mimeTypes() const {
    return {codeFormat};
}

QMimeData* CodeTreeModel::mimeData(const QModelIndexList& indexes) const {
    for (const QModelIndex& index : indexes) {
        const Code* code = codeAt(index);
        if (!code) continue;
        auto* dragged = new QMimeData;
        dragged->setData(codeFormat, toQString(code->key.uuid.toString()).toUtf8());
        return dragged;
    }
    return nullptr;
}

} // namespace kith::workbench

#include "people/contacts_model.h"

#include "common/strings.h"

#include "kith/model/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace kith::workbench {
namespace {

struct ColumnWords {
    const char* id;
    const char* heading;
};
constexpr std::array<ColumnWords, contactColumns> columnWords = {{
    {"case", QT_TRANSLATE_NOOP("contacts", "Case")},
    {"contact", QT_TRANSLATE_NOOP("contacts", "Contact")},
    {"kind", QT_TRANSLATE_NOOP("contacts", "Kind")},
    {"organisation", QT_TRANSLATE_NOOP("contacts", "Organisation")},
    {"visibility", QT_TRANSLATE_NOOP("contacts", "Visibility")},
    {"person", QT_TRANSLATE_NOOP("contacts", "Person")},
    {"strength", QT_TRANSLATE_NOOP("contacts", "Strength")},
    {"duration", QT_TRANSLATE_NOOP("contacts", "Duration")},
    {"intensity", QT_TRANSLATE_NOOP("contacts", "Intensity")},
    {"layer", QT_TRANSLATE_NOOP("contacts", "Layer")},
    {"main-role", QT_TRANSLATE_NOOP("contacts", "Main role")},
    {"roles", QT_TRANSLATE_NOOP("contacts", "Roles")},
    {"factors", QT_TRANSLATE_NOOP("contacts", "Factors")},
    {"stages", QT_TRANSLATE_NOOP("contacts", "Stages")},
    {"changes", QT_TRANSLATE_NOOP("contacts", "Changes")},
    {"passages", QT_TRANSLATE_NOOP("contacts", "Passages")},
    {"mentions", QT_TRANSLATE_NOOP("contacts", "Mentions")},
    {"individuated", QT_TRANSLATE_NOOP("contacts", "Individuated")},
    {"aliases", QT_TRANSLATE_NOOP("contacts", "Also called")},
}};

std::size_t at(ContactColumn column) {
    return static_cast<std::size_t>(column);
}

// The words of a study, each looked up once.
class Wording {
public:
    Wording(const StudySnapshot& snapshot, std::string language) : snapshot_(snapshot), language_(std::move(language)) {
        for (const Code& code : snapshot.codebook.codes)
            codes_.emplace(code.name, toQString(code.label(language_)));
    }
    QString of(const std::string& list, std::string_view word) {
        if (word.empty()) return {};
        const auto [place, isNew] = words_.try_emplace({list, std::string(word)});
        if (isNew) place->second = toQString(wordingOf(snapshot_.protocol, list, word, language_));
        return place->second;
    }
    [[nodiscard]] QString code(const std::string& name) const {
        const auto found = codes_.find(name);
        return found == codes_.end() ? toQString(name) : found->second;
    }
    [[nodiscard]] QString counts(const std::vector<Count>& counts) const {
        QStringList parts;
        for (const Count& count : counts)
            parts.append(QStringLiteral("%1 (%2)").arg(code(count.name)).arg(count.count));
        return parts.join(QStringLiteral("; "));
    }

private:
    const StudySnapshot& snapshot_;
    std::string language_;
    std::map<std::pair<std::string, std::string>, QString> words_;
    std::unordered_map<std::string, QString> codes_;
};

QString count(std::int64_t number) {
    return number == 0 ? QString() : QString::number(number);
}

ContactGrid::Row rowOf(const study::ContactRow& values, Wording& words, const QString& yes, const QString& no) {
    ContactGrid::Row row;
    row.values = values;
    const Alter& alter = values.alter;
    const Contact& contact = values.contact;
    QStringList stages, aliases;
    for (const Stage stage : alter.stages)
        stages.append(words.of("stage", toString(stage)));
    for (const std::string& alias : contact.aliases)
        aliases.append(toQString(alias));
    row.cells = {toQString(values.ego),
                 toQString(contact.label),
                 words.of("contact-kind", toString(contact.kind)),
                 toQString(contact.organisation),
                 words.of("visibility", toString(contact.visibility)),
                 toQString(values.person),
                 words.of("strength", toString(alter.strength)),
                 words.of("duration", toString(alter.duration)),
                 words.of("intensity", toString(alter.intensity)),
                 words.of("layer", alter.layerWord()),
                 alter.mainRole.empty() ? QString() : words.code(alter.mainRole),
                 words.counts(alter.roles),
                 words.counts(alter.factors),
                 stages.join(QStringLiteral("; ")),
                 count(static_cast<std::int64_t>(alter.changes.size())),
                 count(values.passages),
                 count(values.mentions),
                 alter.individuated ? yes : no,
                 aliases.join(QStringLiteral("; "))};
    return row;
}

WordedValues worded(Wording& words, const std::string& list, const std::vector<std::string>& values) {
    WordedValues all;
    for (const std::string& value : values)
        all.emplace_back(toQString(value), value.empty() ? QStringLiteral("–") : words.of(list, value));
    return all;
}

// Where a value stands in its list; what is not said stands last.
int placeOf(const WordedValues& values, const QString& value) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].first == value && !value.isEmpty()) return static_cast<int>(i);
    return std::numeric_limits<int>::max();
}

} // namespace

QString idOf(ContactColumn column) {
    return QString::fromLatin1(columnWords[at(column)].id);
}

QString headingOf(ContactColumn column) {
    return QCoreApplication::translate("contacts", columnWords[at(column)].heading);
}

bool isEditable(ContactColumn column) {
    switch (column) {
    case ContactColumn::Kind:
    case ContactColumn::Organisation:
    case ContactColumn::Visibility:
    case ContactColumn::Person:
    case ContactColumn::Strength:
    case ContactColumn::Duration:
    case ContactColumn::Intensity:
        return true;
    default:
        return false;
    }
}

std::shared_ptr<ContactGrid> contactGrid(const StudySnapshot& snapshot, const std::string& language, const QString& yes,
                                         const QString& no) {
    auto grid = std::make_shared<ContactGrid>();
    Wording words(snapshot, language);
    std::set<QString> organisations, persons, roles;
    for (const study::ContactRow& values : study::contactRows(snapshot)) {
        grid->rows.push_back(rowOf(values, words, yes, no));
        if (grid->cases.empty() || grid->cases.back().first != toQString(values.ego))
            grid->cases.emplace_back(toQString(values.ego), toQString(values.ego));
        organisations.insert(toQString(values.contact.organisation));
        for (const Count& role : values.alter.roles)
            roles.insert(toQString(role.name));
    }
    for (const Person& person : snapshot.persons)
        persons.insert(toQString(person.label));
    organisations.erase(QString());
    grid->organisations.assign(organisations.begin(), organisations.end());
    grid->persons.assign(persons.begin(), persons.end());
    for (const Code& code : snapshot.codebook.codes)
        if (roles.contains(toQString(code.name))) grid->roles.emplace_back(toQString(code.name), words.code(code.name));
    grid->layers = worded(words, "layer", {"communality", "sociality", "connectivity", "unclassified"});
    const auto choices = [&](ContactColumn column, const std::string& list, const std::vector<std::string>& values) {
        grid->choices[at(column)] = worded(words, list, values);
    };
    choices(ContactColumn::Kind, "contact-kind", {"individual", "group"});
    choices(ContactColumn::Visibility, "visibility", {"hidden", "individuated", "resource", ""});
    choices(ContactColumn::Strength, "strength", {"strong", "weak", "very-weak", ""});
    choices(ContactColumn::Duration, "duration", {"lasting", "passing", ""});
    choices(ContactColumn::Intensity, "intensity", {"intense", "slight", ""});
    choices(ContactColumn::Layer, "layer", {"communality", "sociality", "connectivity", "unclassified"});
    return grid;
}

// --- the grid ---

void ContactsModel::setGrid(std::shared_ptr<ContactGrid> grid) {
    const bool alike = grid_ && std::equal(grid->rows.begin(), grid->rows.end(), grid_->rows.begin(), grid_->rows.end(),
                                           [](const ContactGrid::Row& a, const ContactGrid::Row& b) {
                                               return a.values.contact.key == b.values.contact.key;
                                           });
    if (alike) {
        grid_ = std::move(grid);
        if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    grid_ = std::move(grid);
    endResetModel();
}

ContactKey ContactsModel::keyAt(int row) const {
    return row < 0 || row >= rowCount() ? ContactKey{} : grid_->rows[static_cast<std::size_t>(row)].values.contact.key;
}

int ContactsModel::rowOf(ContactKey contact) const {
    for (int row = 0; row < rowCount(); ++row)
        if (keyAt(row) == contact) return row;
    return -1;
}

void ContactsModel::showValue(int row, ContactColumn column, const QString& value) {
    if (row < 0 || row >= rowCount()) return;
    QString words = value;
    for (const auto& [known, wording] : grid_->choices[at(column)])
        if (known == value) words = value.isEmpty() ? QString() : wording;
    grid_->rows[static_cast<std::size_t>(row)].cells[at(column)] = words;
    const QModelIndex cell = index(row, static_cast<int>(column));
    Q_EMIT dataChanged(cell, cell);
}

int ContactsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !grid_ ? 0 : static_cast<int>(grid_->rows.size());
}

int ContactsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : contactColumns;
}

QString ContactsModel::value(const ContactGrid::Row& row, ContactColumn column) const {
    const study::ContactRow& values = row.values;
    switch (column) {
    case ContactColumn::Kind:
        return toQString(toString(values.contact.kind));
    case ContactColumn::Visibility:
        return toQString(toString(values.contact.visibility));
    case ContactColumn::Strength:
        return toQString(toString(values.alter.strength));
    case ContactColumn::Duration:
        return toQString(toString(values.alter.duration));
    case ContactColumn::Intensity:
        return toQString(toString(values.alter.intensity));
    case ContactColumn::Layer:
        return toQString(values.alter.layerWord());
    case ContactColumn::MainRole:
        return toQString(values.alter.mainRole);
    default:
        return row.cells[at(column)];
    }
}

QVariant ContactsModel::sortValue(const ContactGrid::Row& row, ContactColumn column) const {
    switch (column) {
    case ContactColumn::Passages:
        return static_cast<qlonglong>(row.values.passages);
    case ContactColumn::Mentions:
        return static_cast<qlonglong>(row.values.mentions);
    case ContactColumn::Changes:
        return static_cast<qlonglong>(row.values.alter.changes.size());
    default:
        break;
    }
    const WordedValues& choices = grid_->choices[at(column)];
    if (!choices.empty()) return placeOf(choices, value(row, column));
    return row.cells[at(column)];
}

QVariant ContactsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ContactGrid::Row& row = grid_->rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<ContactColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return row.cells[at(column)];
    case Qt::ToolTipRole:
        return row.cells[at(column)].size() > 24 ? QVariant(row.cells[at(column)]) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headingOf(column), row.cells[at(column)].isEmpty()
                                                                   ? QCoreApplication::translate("contacts", "nothing")
                                                                   : row.cells[at(column)]);
    case Qt::EditRole:
    case ValueRole:
        return value(row, column);
    case SortRole:
        return sortValue(row, column);
    case Qt::TextAlignmentRole:
        if (column == ContactColumn::Passages || column == ContactColumn::Mentions || column == ContactColumn::Changes)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QVariant ContactsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= contactColumns) return {};
    if (role == Qt::DisplayRole) return headingOf(static_cast<ContactColumn>(section));
    if (role == Qt::ToolTipRole && isEditable(static_cast<ContactColumn>(section)))
        return QCoreApplication::translate("contacts", "Can be edited here (F2), for all selected rows at once");
    return {};
}

Qt::ItemFlags ContactsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.isValid() && isEditable(static_cast<ContactColumn>(index.column()))) flags |= Qt::ItemIsEditable;
    return flags;
}

bool ContactsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid()) return false;
    const auto column = static_cast<ContactColumn>(index.column());
    if (!isEditable(column) || value.toString() == data(index, ValueRole).toString()) return false;
    Q_EMIT valueWanted(index.row(), column, value.toString());
    return true;
}

// --- what is shown of it ---

ContactsFilter::ContactsFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(ContactsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    // A row that is edited stays where it is until it is sorted again.
    setDynamicSortFilter(false);
}

void ContactsFilter::set(QString& what, const QString& value) {
    if (what == value) return;
    what = value;
    invalidateFilter();
}

void ContactsFilter::setWords(const QString& words) {
    words_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void ContactsFilter::setCase(const QString& label) {
    set(case_, label);
}

void ContactsFilter::setRole(const QString& code) {
    set(role_, code);
}

void ContactsFilter::setLayer(const QString& layer) {
    set(layer_, layer);
}

void ContactsFilter::setVisibility(const QString& visibility) {
    set(visibility_, visibility);
}

bool ContactsFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto* model = qobject_cast<const ContactsModel*>(sourceModel());
    if (!model || !model->grid()) return false;
    const ContactGrid::Row& here = model->grid()->rows[static_cast<std::size_t>(row)];
    const auto is = [](const QString& wanted, std::string_view value) {
        if (wanted.isEmpty()) return true;
        return wanted == QLatin1String("-") ? value.empty() : wanted == toQString(value);
    };
    if (!is(case_, here.values.ego) || !is(layer_, here.values.alter.layerWord()) ||
        !is(visibility_, toString(here.values.contact.visibility)))
        return false;
    const auto& roles = here.values.alter.roles;
    if (role_ == QLatin1String("-") && !roles.empty()) return false;
    if (!role_.isEmpty() && role_ != QLatin1String("-") &&
        std::none_of(roles.begin(), roles.end(), [&](const Count& role) { return toQString(role.name) == role_; }))
        return false;
    return std::all_of(words_.begin(), words_.end(), [&](const QString& word) {
        return std::any_of(here.cells.begin(), here.cells.end(),
                           [&](const QString& cell) { return cell.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace kith::workbench

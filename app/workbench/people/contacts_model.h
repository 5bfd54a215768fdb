// All contacts of all accounts as a grid.
#pragma once

#include "kith/model/snapshot.h"
#include "kith/study/contact_card.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QString>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kith::workbench {

// In the order in which they stand at first; their ids are kept in preferences.
enum class ContactColumn {
    Case,
    Contact,
    Kind,
    Organisation,
    Visibility,
    Person,
    Strength,
    Duration,
    Intensity,
    Layer,
    MainRole,
    Roles,
    Factors,
    Stages,
    Changes,
    Passages,
    Mentions,
    Individuated,
    Aliases
};
inline constexpr int contactColumns = static_cast<int>(ContactColumn::Aliases) + 1;
[[nodiscard]] QString idOf(ContactColumn column);      // "main-role"
[[nodiscard]] QString headingOf(ContactColumn column); // in the language of the interface
[[nodiscard]] bool isEditable(ContactColumn column);

// A value of a closed list, and how the study words it.
using WordedValues = std::vector<std::pair<QString, QString>>;

// What the grid shows, made in the background: every cell in words.
struct ContactGrid {
    struct Row {
        study::ContactRow values;
        std::array<QString, contactColumns> cells;
    };
    std::vector<Row> rows;
    std::array<WordedValues, contactColumns> choices; // of columns that are closed lists
    WordedValues cases, roles, layers;                // to filter by
    std::vector<QString> organisations, persons;      // that there are
};
// yes, no: in the language of the interface; `language` that of the study's words.
std::shared_ptr<ContactGrid> contactGrid(const StudySnapshot& snapshot, const std::string& language, const QString& yes,
                                         const QString& no);

class ContactsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Role {
        SortRole = Qt::UserRole, // numbers as numbers, closed lists in their own order, what is not said last
        ValueRole                // as stored: "very-weak"; what an editor begins with
    };

    void setGrid(std::shared_ptr<ContactGrid> grid);
    [[nodiscard]] const ContactGrid* grid() const { return grid_.get(); }
    [[nodiscard]] ContactKey keyAt(int row) const;
    [[nodiscard]] int rowOf(ContactKey contact) const; // -1 where it is not there
    // Shown at once, until the grid is made anew.
    void showValue(int row, ContactColumn column, const QString& value);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    // A cell got another value by an editor; nothing is changed yet.
    void valueWanted(int row, kith::workbench::ContactColumn column, const QString& value);

private:
    [[nodiscard]] QVariant sortValue(const ContactGrid::Row& row, ContactColumn column) const;
    [[nodiscard]] QString value(const ContactGrid::Row& row, ContactColumn column) const;

    std::shared_ptr<ContactGrid> grid_;
};

class ContactsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit ContactsFilter(QObject* parent = nullptr);

    void setWords(const QString& words); // each of them somewhere in the row
    // "": any. "-": those without.
    void setCase(const QString& label);
    void setRole(const QString& code);
    void setLayer(const QString& layer);
    void setVisibility(const QString& visibility);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void set(QString& what, const QString& value);
    QStringList words_;
    QString case_, role_, layer_, visibility_;
};

} // namespace kith::workbench

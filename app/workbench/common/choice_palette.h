// A small window in which something is chosen by typing a part of its name: codes, contacts, commands.
#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QDialog>
#include <QIcon>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace kith::workbench {

struct Choice {
    QString id;
    QString name;
    QString note; // behind it, quieter: the code's own name, a key
    QString says; // its definition: shown for the one that is current
    QColor colour;
    QIcon icon;
};

class ChoiceModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    static constexpr int IdRole = Qt::UserRole;
    static constexpr int NoteRole = Qt::UserRole + 1;
    static constexpr int SaysRole = Qt::UserRole + 2;
    static constexpr int ColourRole = Qt::UserRole + 3;

    void setChoices(std::vector<Choice> choices);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Choice> choices_;
};

class ChoicePalette : public QDialog {
    Q_OBJECT
public:
    // What fits what was typed, the likeliest first.
    using Fitting = std::function<std::vector<Choice>(const QString& typed)>;
    // Of these, those in whose name or note all words that were typed stand; those that begin so come first.
    static Fitting among(std::vector<Choice> all);

    ChoicePalette(const QString& title, const QString& hint, Fitting fitting, QWidget* parent);

    // What is chosen here and what it does, above the line in which one types.
    void explain(const QString& words);
    // Offers what is typed as something new too ("New contact: %1") where no choice has that name; `says` is about it.
    void offerNew(const QString& words, const QString& says = {});
    void type(const QString& words);
    [[nodiscard]] const ChoiceModel& model() const { return *model_; }

Q_SIGNALS:
    void chosen(const QString& id);
    void newWanted(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& typed);
    void showCurrent();
    void choose();

    Fitting fitting_;
    QString newWords_, newSays_;
    ChoiceModel* model_;
    QLabel* explanation_;
    QLineEdit* typed_;
    QListView* list_;
    QLabel* says_;
};

} // namespace kith::workbench

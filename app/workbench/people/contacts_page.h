// All contacts of all accounts in one grid, to sort and to describe.
#pragma once

#include "people/contacts_model.h"
#include "window/page.h"

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace kith::workbench {

class ContactCard;

class ContactsPage : public Page {
    Q_OBJECT
public:
    explicit ContactsPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    // The label of a case, to show its contacts alone.
    void show(const QVariant& what) override;
    using QWidget::show;
    [[nodiscard]] QVariant place() const override;
    void find() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader();
    void makeGrid();
    void makeActions();
    QComboBox* filterBy(const QString& name, void (ContactsFilter::*set)(const QString&));
    void fillFilters();
    void read();
    void showCount();
    void showColumns();
    void setColumnShown(ContactColumn column, bool shown);
    void change(int row, ContactColumn column, const QString& value);
    [[nodiscard]] std::vector<int> rowsFor(int row) const; // all selected ones, where it is one of them
    [[nodiscard]] ContactKey current() const;
    void openCard();
    void goToGrid();
    void goBack();
    void copy();
    void exportTable();

    ContactsModel* model_;
    ContactsFilter* filter_;
    QLineEdit* words_ = nullptr;
    QComboBox *case_ = nullptr, *role_ = nullptr, *layer_ = nullptr, *visibility_ = nullptr;
    QMenu* columns_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QLabel* message_ = nullptr;
    QSplitter* split_ = nullptr;
    QTableView* grid_ = nullptr;
    ContactCard* card_ = nullptr;
    QLabel* count_ = nullptr;
    QString wantedCase_;
    bool sized_ = false;
};

Page* makeContactsPage(const PageContext& context);

} // namespace kith::workbench

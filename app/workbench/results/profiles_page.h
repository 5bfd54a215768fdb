// What each account shows of networking attitude, with its words.
#pragma once

#include "results/result_page.h"

#include <QStringListModel>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QSplitter;
class QTabWidget;
class QStackedWidget;

namespace kith::workbench {

class PicturePanel;
class TablePanel;
class TableTabs;

class ProfilesPage : public ResultPage {
    Q_OBJECT
public:
    explicit ProfilesPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    // The label of a case; several with line breaks between them.
    void show(const QVariant& what) override;
    using Page::show;
    [[nodiscard]] QVariant place() const override;
    void find() override;

protected:
    void refresh() override;

private:
    void makeLayout();
    void fillCases();
    void showOne(const std::string& ego);
    void showSeveral(const std::vector<std::string>& egos);
    [[nodiscard]] QStringList chosen() const;

    QStringListModel* cases_;
    QSortFilterProxyModel* filtered_;
    QLineEdit* filter_;
    QListView* list_;
    QStackedWidget* stack_;
    QTabWidget* one_;
    PicturePanel* sheet_;
    TablePanel* codes_;
    TablePanel* contacts_;
    TablePanel* qualities_;
    TablePanel* conditions_;
    TablePanel* reflection_;
    QTabWidget* several_;
    PicturePanel* compared_;
    TablePanel* rates_;
    QStringList wanted_;
};

Page* makeProfilesPage(const PageContext& context);

} // namespace kith::workbench
